using System.Diagnostics;
using SpineSandbox.MessageHandlingServer.Sessions;
using SpineSandbox.MessageHandlingServer.Settings;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary><c>POST /journeys</c>: one of the systems behind this message handling server asks; the answer tells each step.</summary>
internal static class JourneyEndpoints
{
    public static IEndpointRouteBuilder MapJourneys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/journeys", RunAsync)
              .WithName("RunJourney").WithTags("Journeys").WithSummary("Walk a GP Connect journey for one of the systems behind this server");

        return routes;
    }

    private static async Task<IResult> RunAsync(
        JourneyRequest request, ConsumerSystems systems, AccessRecordHtml accessRecordHtml, SessionMemory memory, CurrentSettings settings, CancellationToken cancellationToken)
    {
        if (request.Journey != JourneyNames.AccessRecordHtml)
        {
            return Refuse($"There is no journey '{request.Journey}'. There are: {string.Join(", ", JourneyNames.All)}.");
        }

        if (systems.Find(request) is not { } consumer)
        {
            return Refuse($"There is no such system or user here. Systems: {string.Join(", ", systems.Names)}.");
        }

        var log = new JourneyLog(new JourneySession(memory, consumer, request, request.LookUpAnew || settings.Value.LookUpAnew));
        try
        {
            var record = await accessRecordHtml.RunAsync(consumer, request, log, cancellationToken);
            return Done(JourneyOutcome.Completed, log, record, null);
        }
        catch (JourneyEnded ended)
        {
            return Done(ended.Outcome, log, ended.Result, ended.Message);
        }
    }

    private static IResult Done(JourneyOutcome outcome, JourneyLog log, System.Text.Json.Nodes.JsonNode? result, string? explanation) =>
        Results.Ok(new JourneyResult(
            Guid.NewGuid().ToString(), Activity.Current?.TraceId.ToString() ?? "", outcome, log.Steps, result?.DeepClone(), explanation, log.Traced?.DeepClone()));

    private static IResult Refuse(string reason) => Results.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
}

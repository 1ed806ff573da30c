using System.Diagnostics;
using System.Text.Json.Nodes;
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
        JourneyRequest request, ConsumerSystems systems, IServiceProvider journeys, CancellationToken cancellationToken)
    {
        if (journeys.GetKeyedService<IJourney>(request.Journey) is not { } journey)
        {
            return Refuse($"There is no journey '{request.Journey}' here. There are: {string.Join(", ", JourneyNames.All.Where(name => !JourneyNames.IsMessaging(name)))}.");
        }

        if (systems.Find(request) is not { } consumer)
        {
            return Refuse($"There is no such system or user here. Systems: {string.Join(", ", systems.Names)}.");
        }

        var log = new JourneyLog();
        try
        {
            var result = await journey.RunAsync(consumer, request, log, cancellationToken);
            return Done(request, JourneyOutcome.Completed, log, result, null);
        }
        catch (JourneyEnded ended)
        {
            return Done(request, ended.Outcome, log, ended.Result, ended.Message);
        }
    }

    private static IResult Done(JourneyRequest request, JourneyOutcome outcome, JourneyLog log, JsonNode? result, string? explanation) =>
        Results.Ok(new JourneyResult(
            Guid.NewGuid().ToString(),
            Activity.Current?.TraceId.ToString() ?? "",
            outcome,
            log.Steps,
            result?.DeepClone(),
            explanation,
            log.Traced?.DeepClone(),
            request.Journey));

    private static IResult Refuse(string reason) => Results.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.CareSystem.Messages.Composing;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary><c>POST /_sandbox/journeys</c>: this system sends a message to a patient's practice; the answer tells each step.</summary>
internal static class JourneyEndpoints
{
    public static RouteGroupBuilder MapMessageJourneys(this RouteGroupBuilder sandbox)
    {
        sandbox.MapPost("/journeys", RunAsync)
               .WithName("RunMessageJourney").WithSummary("Send a message to a patient's practice and tell each step");

        return sandbox;
    }

    private static async Task<IResult> RunAsync(JourneyRequest request, SignedIn signedIn, MessageJourney journey, CancellationToken cancellationToken)
    {
        if (request.User is { } user && !signedIn.TrySignIn(user.SdsUserId))
        {
            return Results.Problem($"{signedIn.SystemTitle} has no user {user.SdsUserId}.", statusCode: StatusCodes.Status400BadRequest);
        }

        var kinds = signedIn.Mailbox is null ? [] : MessageKind.Of(signedIn.Organisation.Kind);
        if (kinds.FirstOrDefault(kind => kind.Journey == request.Journey) is not { } kind)
        {
            return Results.Problem(
                $"{signedIn.Organisation.Name} does not send '{request.Journey}'. It sends: {string.Join(", ", kinds.Select(one => one.Journey).Distinct())}.",
                statusCode: StatusCodes.Status400BadRequest);
        }

        var steps = new MessageSteps();
        try
        {
            return Done(request, JourneyOutcome.Completed, steps, await journey.RunAsync(kind, request.NhsNumber, steps, cancellationToken), null);
        }
        catch (MessageJourneyEnded ended)
        {
            return Done(request, ended.Outcome, steps, ended.Result, ended.Message);
        }
    }

    private static IResult Done(JourneyRequest request, JourneyOutcome outcome, MessageSteps steps, JsonNode? result, string? explanation) =>
        Results.Ok(new JourneyResult(
            Guid.NewGuid().ToString(), Activity.Current?.TraceId.ToString() ?? "", outcome, steps.All, result, explanation, Journey: request.Journey));
}

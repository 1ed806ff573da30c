using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary><c>POST /_sandbox/journeys</c>: runs a journey through the real services of a running topology.</summary>
internal static class JourneyEndpoints
{
    public static RouteGroupBuilder MapJourneys(this RouteGroupBuilder sandbox)
    {
        sandbox.MapPost("/journeys", RunAsync)
               .WithName("RunJourney").WithTags("Journeys").WithSummary("Walk a journey in a running topology and tell each step");

        return sandbox;
    }

    private static async Task<IResult> RunAsync(JourneyRequest request, JourneyRunner journeys, CancellationToken cancellationToken)
    {
        var run = await journeys.RunAsync(request, cancellationToken);

        return run.Result is { } result
            ? Results.Ok(result)
            : Results.Problem(run.Problem, title: run.Title, statusCode: run.Status);
    }
}

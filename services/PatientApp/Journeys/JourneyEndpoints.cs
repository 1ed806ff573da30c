using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.PatientApp.Journeys;

/// <summary><c>POST /_sandbox/journeys</c>: a patient reads their record; the answer tells each step.</summary>
internal static class JourneyEndpoints
{
    public static RouteGroupBuilder MapJourneys(this RouteGroupBuilder sandbox)
    {
        sandbox.MapPost("/journeys", RunAsync).WithName("RunJourney").WithSummary("Log in as a patient, read the record, and tell each step");

        return sandbox;
    }

    private static async Task<Results<Ok<JourneyResult>, ProblemHttpResult>> RunAsync(
        JourneyRequest request, PatientFacingRecord journey, CancellationToken cancellationToken) =>
        request.Journey == JourneyNames.PatientFacingRecord
            ? TypedResults.Ok(await journey.RunAsync(request.NhsNumber, cancellationToken))
            : TypedResults.Problem($"Patients walk the journey {JourneyNames.PatientFacingRecord} only, not '{request.Journey}'.", statusCode: StatusCodes.Status400BadRequest);
}

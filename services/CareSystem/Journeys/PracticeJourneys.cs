using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.Pages.Problems;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Journeys;

/// <summary>Has the message handling server ask a patient's practice, as this system.</summary>
internal sealed class PracticeJourneys(HttpClient http, ServiceAddresses addresses, SignedIn signedIn)
{
    /// <param name="journey">What is asked; which system asks is filled in.</param>
    public async Task<JourneyRun> RunAsync(JourneyRequest journey, CancellationToken cancellationToken)
    {
        var request = journey with { Topology = signedIn.TopologyName, System = signedIn.SystemName };

        try
        {
            var server = addresses.Of($"{signedIn.TopologyName}-mhs");
            using var answer = await http.PostAsJsonAsync(new Uri($"{server}/journeys"), request, cancellationToken);

            return answer.IsSuccessStatusCode
                ? JourneyRun.Of((await answer.Content.ReadFromJsonAsync<JourneyResult>(cancellationToken))!)
                : JourneyRun.NotBegun(MessageHandlingProblem.Refused(
                    (int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<ProblemDetails>(cancellationToken))?.Detail));
        }
        catch (HttpRequestException broken)
        {
            return JourneyRun.NotBegun(MessageHandlingProblem.NotReached(broken.Message));
        }
    }
}

/// <summary>A journey that was walked, or why it was not even begun.</summary>
public sealed record JourneyRun(JourneyResult? Journey, Problem? Problem)
{
    public static JourneyRun Of(JourneyResult journey) => new(journey, Problem.Of(journey));

    public static JourneyRun NotBegun(Problem problem) => new(null, problem);
}

using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.Pages.Problems;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Journeys;

/// <summary>Has the message handling server fetch one section of a patient's record.</summary>
internal sealed class CareRecordJourney(HttpClient http, ServiceAddresses addresses, SignedIn signedIn)
{
    public async Task<CareRecordRun> RunAsync(string nhsNumber, string section, CancellationToken cancellationToken)
    {
        var request = new JourneyRequest
        {
            Topology = signedIn.TopologyName,
            System = signedIn.SystemName,
            Journey = JourneyNames.AccessRecordHtml,
            NhsNumber = nhsNumber,
            Section = section,
        };

        try
        {
            var server = addresses.Of($"{signedIn.TopologyName}-mhs");
            using var answer = await http.PostAsJsonAsync(new Uri($"{server}/journeys"), request, cancellationToken);

            return answer.IsSuccessStatusCode
                ? CareRecordRun.Of((await answer.Content.ReadFromJsonAsync<JourneyResult>(cancellationToken))!)
                : CareRecordRun.NotBegun(MessageHandlingProblem.Refused(
                    (int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<ProblemDetails>(cancellationToken))?.Detail));
        }
        catch (HttpRequestException broken)
        {
            return CareRecordRun.NotBegun(MessageHandlingProblem.NotReached(broken.Message));
        }
    }
}

/// <summary>A journey that was walked, or why it was not even begun.</summary>
internal sealed record CareRecordRun(JourneyResult? Journey, Problem? Problem)
{
    public static CareRecordRun Of(JourneyResult journey) => new(journey, Problem.Of(journey));

    public static CareRecordRun NotBegun(Problem problem) => new(null, problem);
}

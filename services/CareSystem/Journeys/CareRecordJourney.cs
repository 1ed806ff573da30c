using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.Pages.Problems;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Journeys;

/// <summary>Has the message handling server fetch a patient's record, or one section of it.</summary>
internal sealed class CareRecordJourney(HttpClient http, ServiceAddresses addresses, SignedIn signedIn, UserSession session)
{
    /// <param name="anew">Nothing is to be answered from the cache.</param>
    public Task<CareRecordRun> RunAsync(string nhsNumber, string section, bool anew, CancellationToken cancellationToken) =>
        RunAsync(Request(JourneyNames.AccessRecordHtml, nhsNumber) with { Section = section, LookUpAnew = anew }, cancellationToken);

    /// <summary>The whole structured record. What is filed is fetched by a journey that asks everybody anew.</summary>
    public Task<CareRecordRun> FetchStructuredAsync(string nhsNumber, CancellationToken cancellationToken) =>
        RunAsync(Request(JourneyNames.AccessRecordStructured, nhsNumber) with { LookUpAnew = true }, cancellationToken);

    private JourneyRequest Request(string journey, string nhsNumber) => new()
    {
        Topology = signedIn.TopologyName,
        System = signedIn.SystemName,
        Journey = journey,
        NhsNumber = nhsNumber,
        User = new JourneyUser(signedIn.User.SdsUserId),
        Session = session.Id,
    };

    private async Task<CareRecordRun> RunAsync(JourneyRequest request, CancellationToken cancellationToken)
    {
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

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Smsp;

namespace SpineSandbox.MessageHandlingServer.Smsp;

/// <summary>What the SMSP asks of PDS, and what PDS's answers mean in the codes of the SMSP.</summary>
internal sealed class PdsQuestions(HttpClient http, ServiceAddresses addresses)
{
    private const string BasePath = "/personal-demographics/FHIR/R4";

    /// <summary>One more than an SMSP may tell of, so that it sees when there are several.</summary>
    private const string MostMatches = "2";

    public async Task<PdsFinding> ReadAsync(NhsNumber number, CancellationToken cancellationToken)
    {
        var answer = await AskAsync($"/Patient/{number}", cancellationToken);

        return answer switch
        {
            { Status: 200, Body: { } patient } => PdsFinding.Of(patient),
            { Status: 404 } => CodeOf(answer) == "INVALIDATED_RESOURCE"
                ? new PdsFinding(null, SmspCode.Invalidated, $"PDS has invalidated {number}.")
                : new PdsFinding(null, SmspCode.NoMatch, $"PDS knows no {number}."),
            _ => Broken(answer),
        };
    }

    public async Task<PdsFinding> SearchAsync(SmspQuery query, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(
            QueryHelpers.AddQueryString(
                "/Patient",
                new Dictionary<string, string?>
                {
                    ["family"] = query.Family,
                    ["given"] = query.Given,
                    ["birthdate"] = $"eq{query.BirthDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                    ["gender"] = SmspNames.Genders.First(row => row.Value == query.Gender).Key,
                    ["address-postalcode"] = query.Postcode,
                    ["_max-results"] = MostMatches,
                }.Where(parameter => parameter.Value is not null)),
            cancellationToken);

        if (answer is not { Status: 200, Body: { } found })
        {
            return answer.Status == 400
                ? new PdsFinding(null, SmspCode.InvalidInput, $"PDS refused the search: {CodeOf(answer)}.")
                : Broken(answer);
        }

        return (string?)found["resourceType"] == "OperationOutcome" ? Several() : found["entry"]?.AsArray() switch
        {
            null or { Count: 0 } => new PdsFinding(null, SmspCode.NoMatch, "Nobody on PDS has this name, date of birth, gender and postcode."),
            { Count: 1 } one => PdsFinding.Of(one[0]!["resource"]!),
            _ => Several(),
        };
    }

    private async Task<Answer> AskAsync(string pathAndQuery, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{addresses.Of("pds")}{BasePath}{pathAndQuery}");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());

        return await http.AskAsync(request, cancellationToken);
    }

    private static PdsFinding Several() => new(null, SmspCode.SeveralMatch, "More than one patient fits; an SMSP gives no lists.");

    private static PdsFinding Broken(Answer answer) => answer.Status == 0
        ? new PdsFinding(null, SmspCode.ProviderFailure, "PDS cannot be reached.")
        : new PdsFinding(null, SmspCode.SpineError, $"PDS answered {answer.Status} {CodeOf(answer)}.");

    private static string? CodeOf(Answer answer) => (string?)answer.Body?["issue"]?[0]?["details"]?["coding"]?[0]?["code"];
}

/// <summary>Whom PDS gave, or why nobody.</summary>
internal sealed record PdsFinding(PdsPatient? Patient, SmspCode Code, string Explanation)
{
    public static PdsFinding Of(JsonNode patient) => NhsNumber.TryParse((string?)patient["id"], out _)
        ? new PdsFinding(new PdsPatient(patient), SmspCode.Success, "")
        : new PdsFinding(null, SmspCode.InvalidResponse, "PDS answered with no patient.");
}

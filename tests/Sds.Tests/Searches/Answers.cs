using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Sds.Tests.Searches;

/// <summary>What SDS answers to a request with chosen headers.</summary>
internal static class Answers
{
    public static Task<HttpResponseMessage> AskAsync(
        this HttpClient client, string url, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, url);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request);
    }

    public static async Task<JsonObject> OutcomeAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/fhir+json", response.Content.Headers.ContentType?.ToString());
        var outcome = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("OperationOutcome", (string?)outcome["resourceType"]);
        return outcome;
    }

    /// <summary>Issue code, Spine code, display and diagnostics of the one issue.</summary>
    public static (string? Issue, string? Code, string? Display, string? Diagnostics) Issue(this JsonObject outcome)
    {
        var issue = Assert.Single(outcome["issue"]!.AsArray())!;
        var coding = Assert.Single(issue["details"]!["coding"]!.AsArray())!;
        Assert.Equal("error", (string?)issue["severity"]);
        Assert.Equal("https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1", (string?)coding["system"]);
        Assert.Null(coding["version"]);

        return ((string?)issue["code"], (string?)coding["code"], (string?)coding["display"], (string?)issue["diagnostics"]);
    }
}

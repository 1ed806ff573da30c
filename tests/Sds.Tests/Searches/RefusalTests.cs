using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using static SpineSandbox.Sds.Tests.Searches.SdsSearch;

namespace SpineSandbox.Sds.Tests.Searches;

public sealed class RefusalTests(SdsService sds)
{
    private readonly HttpClient _client = sds.CreateClient();

    [Theory]
    [InlineData("/Organization")]
    [InlineData("/Device/1")]
    [InlineData("/device")]
    [InlineData("/metadata")]
    [InlineData("")]
    public async Task Knows_no_other_path_and_tells_capitals_apart(string path)
    {
        var response = await _client.GetAsync(Root + path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(("not-found", "NO_RECORD_FOUND", "No record found", "HTTP endpoint not found"), (await response.OutcomeAsync()).Issue());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Can_only_be_read(string method)
    {
        var response = await _client.AskAsync($"{Root}/Endpoint", new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("GET", Assert.Single(response.Content.Headers.Allow));
        Assert.Equal(
            ("not-supported", "NOT_IMPLEMENTED", "Not implemented", "HTTP operation not supported"), (await response.OutcomeAsync()).Issue());
    }

    [Fact]
    public async Task The_outcome_is_valid_FHIR_and_its_id_the_correlation_ID()
    {
        const string id = "11c46f5f-cdef-4865-94b2-0ee0edcc26da";
        var response = await _client.AskAsync($"{Root}/Device", headers: ("X-Correlation-ID", id));
        var outcome = await response.OutcomeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(id, (string?)outcome["id"]);
        Assert.Equal(id, Assert.Single(response.Headers.GetValues("X-Correlation-ID")));
        Assert.Empty(new FhirValidator(FhirVersion.R4).Validate(outcome));
    }

    [Fact]
    public async Task The_exchange_tells_why_and_what_to_do()
    {
        await _client.GetAsync($"{Root}/Device?colour=blue");

        var exchanges = (await _client.GetFromJsonAsync<JsonArray>("/_sandbox/exchanges"))!;
        var refusal = exchanges.Last(exchange => ((string?)exchange!["url"])!.EndsWith("colour=blue", StringComparison.Ordinal))!["refusedBecause"];
        Assert.Contains("colour", (string?)refusal!["rule"]);
        Assert.NotNull(refusal["remedy"]);
    }
}

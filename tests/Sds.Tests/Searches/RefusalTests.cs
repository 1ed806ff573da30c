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

    [Theory]
    [InlineData(
        "/Device?organization=Z98001",
        "Bad Request (Missing or invalid 'organization' query parameter. Should be 'organization=https://fhir.nhs.uk/Id/ods-organization-code|value')")]
    [InlineData(
        "/Endpoint?identifier=anything",
        "Bad Request (Missing or invalid 'identifier' query parameter. Should be one or both of: " +
        "['identifier=https://fhir.nhs.uk/Id/nhsServiceInteractionId|value', 'identifier=https://fhir.nhs.uk/Id/nhsMhsPartyKey|value')")]
    [InlineData(
        "/Device?manufacturing-organization=YGM98",
        "Bad Request (Missing or invalid 'manufacturing-organization' query parameter. " +
        "Should be 'manufacturing-organization=https://fhir.nhs.uk/Id/ods-organization-code|value')")]
    [InlineData("/Endpoint?managing-organization=x", "Bad Request (Illegal query parameter 'managing-organization')")]
    [InlineData("/Device?organization=https://fhir.nhs.uk/Id/ODS-organization-code|Z98001", "Bad Request (Missing or invalid 'organization' query parameter. Should be 'organization=https://fhir.nhs.uk/Id/ods-organization-code|value')")]
    [InlineData(
        "/Endpoint",
        "Bad Request (Missing or invalid query parameters. Should one of following combinations: [" +
        "'organization=https://fhir.nhs.uk/Id/ods-organization-code|value&identifier=https://fhir.nhs.uk/Id/nhsServiceInteractionId|value&identifier=https://fhir.nhs.uk/Id/nhsMhsPartyKey|value'" +
        "'organization=https://fhir.nhs.uk/Id/ods-organization-code|value&identifier=https://fhir.nhs.uk/Id/nhsServiceInteractionId|value'" +
        "'organization=https://fhir.nhs.uk/Id/ods-organization-code|value&identifier=https://fhir.nhs.uk/Id/nhsMhsPartyKey|value'" +
        "'identifier=https://fhir.nhs.uk/Id/nhsServiceInteractionId|value&identifier=https://fhir.nhs.uk/Id/nhsMhsPartyKey|value'])")]
    public async Task What_is_wrong_with_a_query_is_said_in_its_own_words(string query, string words)
    {
        var response = await _client.GetAsync(Root + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(("required", "BAD_REQUEST", "Bad request", $"HTTP 400: {words}"), (await response.OutcomeAsync()).Issue());
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

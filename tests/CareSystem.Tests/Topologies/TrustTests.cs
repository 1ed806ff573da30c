using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Tests.Chart;
using SpineSandbox.Testing;

namespace SpineSandbox.CareSystem.Tests.Topologies;

/// <summary>The systems of an acute trust: some trace through the SMSP, one files records.</summary>
public sealed class TrustTests(SpineFixture spine)
{
    private const string Topology = "acute-trust-tie";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("verifyNHSNumber", "1957-03-14", "The number is this patient")]
    [InlineData("verifyNHSNumber", "1957-03-15", "The number is not this patient")]
    [InlineData("getPatientDetailsByNHSNumber", "1957-03-14", "Ashworth")]
    [InlineData("getPatientDetailsByNHSNumber", "1957-03-15", "DEMOG-0001")]
    public async Task A_laboratory_system_learns_who_a_patient_is(string operation, string born, string shown)
    {
        using var lims = spine.Open(Topology, "lims");

        var page = await lims.GetStringAsync($"/trace?operation={operation}&nhsNumber={ShippedSeed.Role("patient.plain")}&birthDate={born}", Token);

        Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_that_only_traces_offers_nothing_else()
    {
        using var pas = spine.Open(Topology, "pas");

        using var home = await pas.GetAsync("/", Token);
        using var record = await pas.GetAsync($"/patients/{ShippedSeed.Role("patient.plain")}", Token);

        Assert.EndsWith("/trace", home.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("/trace", record.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_EPR_files_a_structured_record_and_shows_where_each_entry_came_from()
    {
        var patient = ShippedSeed.Role("patient.plain");
        using var epr = spine.Open(Topology, "epr");

        using var answer = await epr.PostAsync($"/_sandbox/filed-records/{patient}", null, Token);

        var provenance = (await answer.Content.ReadFromJsonAsync<JsonNode>(Token))!["provenance"]!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Z98001", (string?)provenance["practiceOdsCode"]);
        Assert.Equal("Riverbank Medical Practice", (string?)provenance["practice"]);
        Assert.StartsWith("Dr Charles Ravenscroft", (string?)provenance["fetchedBy"], StringComparison.Ordinal);
        Assert.EndsWith("/Z98001/STU3/1/gpconnect/structured/fhir", (string?)provenance["serviceRoot"], StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", (string?)provenance["traceId"]);
        var page = await epr.GetStringAsync($"/filed-records/{patient}", Token);
        Assert.Contains("Amlodipine", page, StringComparison.Ordinal);
        Assert.Contains("Allergy to penicillin", page, StringComparison.Ordinal);
        Assert.Contains("Dr Priya Nair", page, StringComparison.Ordinal);
        Assert.Contains("Riverbank Medical Practice", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_filed_is_listed_until_a_reset()
    {
        using var epr = spine.Open(Topology, "epr");
        using var filed = await epr.PostAsync($"/_sandbox/filed-records/{ShippedSeed.Role("patient.empty-record")}", null, Token);

        var before = await epr.GetFromJsonAsync<JsonArray>("/_sandbox/filed-records", Token);
        using var reset = await epr.PostAsync("/_sandbox/reset", null, Token);
        var after = await epr.GetFromJsonAsync<JsonArray>("/_sandbox/filed-records", Token);

        Assert.Equal(ShippedSeed.Role("patient.empty-record"), (string?)Assert.Single(before!)!["nhsNumber"]);
        Assert.Empty(after!);
    }

    [Fact]
    public async Task A_refusal_files_nothing_and_says_why()
    {
        using var epr = spine.Open(Topology, "epr");

        using var answer = await epr.PostAsync($"/_sandbox/filed-records/{ShippedSeed.Role("patient.no-consent")}", null, Token);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty((await epr.GetFromJsonAsync<JsonArray>("/_sandbox/filed-records", Token))!);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Sds.Tests.Ldap;
using SpineSandbox.Sds.Tests.Ldap.Wire;
using SpineSandbox.Sds.Tests.Searches;
using static SpineSandbox.Sds.Tests.Searches.SdsSearch;

namespace SpineSandbox.Sds.Tests.Edits;

public sealed class DirectoryEditTests(SdsService sds) : IClassFixture<SdsService>
{
    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task A_new_practice_is_found_over_FHIR_LDAP_and_ODS_at_once_and_gone_when_removed()
    {
        await _client.PutOrganisationAsync("Z98920");
        await _client.PutSystemAsync("200000098920", "Z98920");
        await _client.PostEndpointAsync("Z98920", "Z98920-829999", "https://gp.test/Z98920/DSTU2/1", Seeded.Interaction);

        Assert.Single(await _client.FindAsync(Device(Organization("Z98920"), Interaction(Seeded.Interaction))));
        var endpoint = Assert.Single(await _client.FindAsync(Endpoint(Organization("Z98920"), Interaction(Seeded.Interaction))));
        Assert.Equal("https://gp.test/Z98920/DSTU2/1", (string?)endpoint["address"]);
        Assert.Equal(2, await CountInLdapAsync("ou=services,o=nhs", "Z98920"));
        Assert.Equal(1, await CountInLdapAsync("ou=organisations,o=nhs", "Z98920"));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/organisation-data-terminology-api/fhir/Organization/Z98920")).StatusCode);

        var id = endpoint.Identifier("https://fhir.nhs.uk/Id/nhsMHSId");
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync($"/_sandbox/endpoints/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync("/_sandbox/systems/200000098920")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync("/_sandbox/organisations/Z98920")).StatusCode);
        Assert.Equal(0, await CountInLdapAsync("o=nhs", "Z98920"));
        Assert.Empty(await _client.FindAsync(Device(Organization("Z98920"), Interaction(Seeded.Interaction))));
    }

    [Fact]
    public async Task A_system_may_have_several_ASIDs_on_one_party_key()
    {
        await _client.PutOrganisationAsync("Z98921");
        await _client.PutSystemAsync("200000098921", "Z98921");
        await _client.PutSystemAsync("200000098922", "Z98921");

        Assert.Equal(2, (await _client.FindAsync(Device(Organization("Z98921"), Interaction(Seeded.Interaction), Party("Z98921-829999")))).Count);
    }

    [Fact]
    public async Task An_endpoint_may_have_several_addresses_and_is_an_Endpoint_for_each()
    {
        await _client.PutOrganisationAsync("Z98923");
        await _client.PostEndpointAsync("Z98923", "Z98923-829999", "https://one.test/Z98923/DSTU2/1", Seeded.Interaction);
        var search = Endpoint(Organization("Z98923"), Interaction(Seeded.Interaction));
        var id = Assert.Single(await _client.FindAsync(search)).Identifier("https://fhir.nhs.uk/Id/nhsMHSId");

        var response = await _client.PutAsJsonAsync(
            $"/_sandbox/endpoints/{id}", new { addresses = new[] { "https://one.test/Z98923/DSTU2/1", "https://two.test/Z98923/DSTU2/1" } });

        response.EnsureSuccessStatusCode();
        Assert.Equal(
            ["https://one.test/Z98923/DSTU2/1", "https://two.test/Z98923/DSTU2/1"],
            (await _client.FindAsync(search)).Select(endpoint => (string?)endpoint["address"]));
    }

    [Fact]
    public async Task Reliability_is_shown_as_far_as_it_is_registered()
    {
        var reliability = await ReliabilityAsync("Z98924", new { retries = 2, syncReplyMode = "None", persistDuration = "PT5M" });

        Assert.Equal("https://fhir.nhs.uk/StructureDefinition/Extension-SDS-ReliabilityConfiguration", (string?)reliability["url"]);
        Assert.Equal(
            ["nhsMHSSyncReplyMode", "nhsMHSRetries", "nhsMHSPersistDuration"],
            reliability["extension"]!.AsArray().Select(extension => (string?)extension!["url"]));
        Assert.Equal(2, (int?)reliability["extension"]![1]!["valueInteger"]);
        Assert.Equal("PT5M", (string?)reliability["extension"]![2]!["valueString"]);
    }

    [Fact]
    public async Task Reliability_is_shown_whole_and_in_its_order()
    {
        const string actor = "urn:oasis:names:tc:ebxml-msg:actor:toPartyMSH";
        var reliability = await ReliabilityAsync("Z98926", new
        {
            actor,
            ackRequested = "always",
            duplicateElimination = "never",
            persistDuration = "PT5M",
            retries = 2,
            retryInterval = "PT1M",
            syncReplyMode = "MSHSignalsOnly",
        });

        Assert.Equal(
            [
                ("nhsMHSSyncReplyMode", "MSHSignalsOnly"), ("nhsMHSRetryInterval", "PT1M"), ("nhsMHSRetries", "2"), ("nhsMHSPersistDuration", "PT5M"),
                ("nhsMHSDuplicateElimination", "never"), ("nhsMHSAckRequested", "always"), ("nhsMHSActor", actor),
            ],
            reliability["extension"]!.AsArray().Select(part => ((string?)part!["url"], (part["valueString"] ?? part["valueInteger"])!.ToString())));
    }

    [Fact]
    public async Task Messages_that_go_through_Spine_get_its_address()
    {
        const string registration = "urn:nhs:names:services:gp2gp:RCMR_IN010000UK05";
        await _client.PutOrganisationAsync("Z98925");
        await _client.PostEndpointAsync("Z98925", "Z98925-829999", "https://gp.test/gp2gp", registration);
        var search = Endpoint(Organization("Z98925"), Interaction(registration));

        // Spine itself must be registered, once: else SDS breaks, as the real one does.
        Assert.Equal(HttpStatusCode.InternalServerError, (await _client.GetAsync(search)).StatusCode);
        var outcome = await (await _client.GetAsync(search)).OutcomeAsync();
        Assert.Equal(("exception", "INTERNAL_SERVER_ERROR", "Unexpected internal server error"), (outcome.Issue().Issue, outcome.Issue().Code, outcome.Issue().Display));

        await _client.PutOrganisationAsync("YES");
        await _client.PostEndpointAsync("YES", "YES-0000806", "https://spine.test/reliable", "urn:nhs:names:services:tms:ReliableIntermediary");
        await _client.PostEndpointAsync("YES", "YES-0000806", "https://spine.test/express", "urn:nhs:names:services:tms:ExpressIntermediary");

        var endpoint = Assert.Single(await _client.FindAsync(search));
        Assert.Equal("https://spine.test/reliable", (string?)endpoint["address"]);
        Assert.Equal("Z98925-829999", endpoint.Identifier("https://fhir.nhs.uk/Id/nhsMhsPartyKey"));
    }

    [Theory]
    [InlineData("/_sandbox/systems/200000098930", """{ "asid": "200000098930", "odsCode": "ZZZ99", "partyKey": "ZZZ99-829999", "manufacturer": "YGM98", "productName": "x" }""", 409, "ZZZ99")]
    [InlineData("/_sandbox/systems/200000098930", """{ "asid": "200000098931", "odsCode": "Z98001", "partyKey": "Z98001-829999", "manufacturer": "YGM98", "productName": "x" }""", 400, "200000098931")]
    [InlineData("/_sandbox/systems/200000098930", """{ "asid": "1", "colour": "blue" }""", 400, "twelve digits")]
    [InlineData("/_sandbox/systems/200000098930", "[", 400, "JSON")]
    [InlineData("/_sandbox/organisations/Z98930", """{ "odsCode": "Z98930" }""", 400, "'name' is missing")]
    [InlineData("/_sandbox/endpoints/none", """{ "addresses": ["http://gp.test"] }""", 404, "none")]
    [InlineData("/_sandbox/endpoints/none", """{ "addresses": ["ftp://gp.test"] }""", 400, "ftp://gp.test")]
    public async Task What_cannot_be_is_refused_in_problem_json_with_the_reason(string url, string body, int status, string reason)
    {
        var response = await _client.PutAsync(url, new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(reason, JsonNode.Parse(problem)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task An_organisation_that_still_has_systems_is_not_removed()
    {
        var response = await _client.DeleteAsync($"/_sandbox/organisations/{Seeded.Practice}");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains(Seeded.Asid, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Sites_come_and_go_with_their_organisation()
    {
        var site = new { odsCode = "Z98941", name = "Branch", address = new { lines = new[] { "2 Test Street" }, city = "Testham", postalCode = "ZZ9 9ZY" } };
        await _client.PutOrganisationAsync("Z98940", site);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/_sandbox/organisations/Z98941")).StatusCode);

        await _client.PutOrganisationAsync("Z98940");
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/_sandbox/organisations/Z98941")).StatusCode);
    }

    [Fact]
    public async Task What_is_listed_can_be_read_one_by_one()
    {
        foreach (var (list, key) in new[] { ("organisations", "odsCode"), ("systems", "asid"), ("endpoints", "id") })
        {
            var first = (await _client.GetFromJsonAsync<JsonArray>($"/_sandbox/{list}"))![0]!;
            var single = await _client.GetFromJsonAsync<JsonNode>($"/_sandbox/{list}/{(string?)first[key]}");

            Assert.True(JsonNode.DeepEquals(first, single));
        }
    }

    private async Task<JsonNode> ReliabilityAsync(string odsCode, object reliability)
    {
        await _client.PutOrganisationAsync(odsCode);
        var response = await _client.PostAsJsonAsync("/_sandbox/endpoints", new
        {
            odsCode,
            partyKey = $"{odsCode}-829999",
            kind = "mhs",
            reliability,
            roots = new[] { new { address = $"https://gp.test/{odsCode}", interactions = new[] { Seeded.Interaction } } },
        });
        response.EnsureSuccessStatusCode();

        var endpoint = Assert.Single(await _client.FindAsync(Endpoint(Organization(odsCode), Interaction(Seeded.Interaction))));
        return endpoint["extension"]![0]!;
    }

    private async Task<int> CountInLdapAsync(string name, string odsCode)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        return (await client.SearchAsync(new WireSearch(name, WireSearch.WholeSubtree, WireFilter.Equal("nhsIDCode", odsCode)))).Entries.Count;
    }
}

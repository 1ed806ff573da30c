using System.Net;
using SpineSandbox.Sds.Tests.Searches;
using SpineSandbox.Spine.Identifiers;
using static SpineSandbox.Sds.Tests.Searches.SdsSearch;

namespace SpineSandbox.Sds.Tests.Endpoints;

public sealed class EndpointSearchTests(SdsService sds)
{
    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task Finds_the_address_of_a_practice_by_organisation_and_interaction()
    {
        var endpoint = Assert.Single(await _client.FindAsync(Endpoint(Organization(Seeded.Practice), Interaction(Seeded.Interaction))));

        Assert.Equal($"{SdsService.Provider}/{Seeded.Practice}/DSTU2/1", (string?)endpoint["address"]);
        Assert.Equal("active", (string?)endpoint["status"]);
        Assert.Equal("hl7-fhir-msg", (string?)endpoint["connectionType"]!["code"]);
        Assert.Equal("any", (string?)endpoint["payloadType"]![0]!["coding"]![0]!["code"]);
        Assert.Equal(Seeded.Practice, (string?)endpoint["managingOrganization"]!["identifier"]!["value"]);
        Assert.Equal(Seeded.PartyKey, endpoint.Identifier(PartyKey.System));
        Assert.Equal("provider.test", endpoint.Identifier("https://fhir.nhs.uk/Id/nhsMhsFQDN"));
        Assert.NotNull(endpoint.Identifier("https://fhir.nhs.uk/Id/nhsMhsCPAId"));
        Assert.Matches("^[0-9a-f]{20}$", endpoint.Identifier("https://fhir.nhs.uk/Id/nhsMHSId"));
    }

    [Fact]
    public async Task Finds_by_any_two_of_organisation_interaction_and_party_key()
    {
        var organization = Organization(Seeded.Practice);
        var interaction = Interaction(Seeded.Interaction);
        var party = Party(Seeded.PartyKey);

        Assert.Single(await _client.FindAsync(Endpoint(organization, interaction, party)));
        Assert.Single(await _client.FindAsync(Endpoint(organization, interaction)));
        Assert.Single(await _client.FindAsync(Endpoint(interaction, party)));
        Assert.True((await _client.FindAsync(Endpoint(organization, party))).Count > 1);
    }

    [Theory]
    [InlineData("organization")]
    [InlineData("interaction")]
    [InlineData("party key")]
    [InlineData("nothing")]
    public async Task Refuses_to_search_by_less_than_two(string by)
    {
        var parameter = by switch
        {
            "organization" => Organization(Seeded.Practice),
            "interaction" => Interaction(Seeded.Interaction),
            "party key" => Party(Seeded.PartyKey),
            _ => "",
        };
        var response = await _client.GetAsync(Endpoint(parameter));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("HTTP 400: Bad Request (Missing or invalid query parameters.", (await response.OutcomeAsync()).Issue().Diagnostics);
    }

    [Fact]
    public async Task Has_no_manufacturing_organisation_and_no_search_by_ASID()
    {
        var known = (Organization(Seeded.Practice), Interaction(Seeded.Interaction));

        var manufacturer = await _client.GetAsync(Endpoint(known.Item1, known.Item2, Manufacturer(Seeded.Supplier)));
        Assert.Equal(
            "HTTP 400: Bad Request (Illegal query parameter 'manufacturing-organization')", (await manufacturer.OutcomeAsync()).Issue().Diagnostics);

        var asid = await _client.GetAsync(Endpoint(known.Item1, known.Item2, $"identifier={Uri.EscapeDataString($"{Asid.System}|{Seeded.Asid}")}"));
        Assert.StartsWith("HTTP 400: Bad Request (Missing or invalid 'identifier'", (await asid.OutcomeAsync()).Issue().Diagnostics);
    }
}

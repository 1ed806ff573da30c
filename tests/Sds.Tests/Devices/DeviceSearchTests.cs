using System.Text.Json.Nodes;
using SpineSandbox.Sds.Tests.Searches;
using SpineSandbox.Spine.Identifiers;
using static SpineSandbox.Sds.Tests.Searches.SdsSearch;

namespace SpineSandbox.Sds.Tests.Devices;

public sealed class DeviceSearchTests(SdsService sds)
{
    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task Finds_the_ASID_of_a_practice_by_organisation_and_interaction()
    {
        var device = Assert.Single(await _client.FindAsync(Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction))));

        Assert.Equal("Device", (string?)device["resourceType"]);
        Assert.Equal(Seeded.Asid, device.Identifier(Asid.System));
        Assert.Equal(Seeded.PartyKey, device.Identifier(PartyKey.System));
        Assert.Equal(Seeded.Practice, (string?)device["owner"]!["identifier"]!["value"]);
    }

    [Fact]
    public async Task Names_the_manufacturer_and_every_interaction_in_extensions()
    {
        var device = Assert.Single(await _client.FindAsync(Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction))));
        var extensions = device["extension"]!.AsArray();

        var manufacturer = extensions[0]!;
        Assert.Equal("https://fhir.nhs.uk/StructureDefinition/Extension-SDS-ManufacturingOrganisation", (string?)manufacturer["url"]);
        Assert.Equal(Seeded.Supplier, (string?)manufacturer["valueReference"]!["identifier"]!["value"]);
        Assert.All(extensions.Skip(1), extension => Assert.Equal(
            "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId", (string?)extension!["url"]));
        Assert.Contains(extensions, extension => (string?)extension!["valueReference"]!["identifier"]!["value"] == Seeded.Interaction);
    }

    [Theory]
    [InlineData("YGM98-820098", 1)]
    [InlineData("ygm98-820098", 1)]
    [InlineData("Z98001-820001", 0)]
    public async Task Narrows_by_party_key_in_any_case(string partyKey, int expected)
    {
        var found = await _client.FindAsync(
            Device(Organization(Seeded.SharingPractice), Interaction(Seeded.Interaction), Party(partyKey)));

        Assert.Equal(expected, found.Count);
    }

    [Theory]
    [InlineData("YGM98", 1)]
    [InlineData("YGM97", 0)]
    public async Task Narrows_by_manufacturing_organisation(string supplier, int expected)
    {
        var found = await _client.FindAsync(
            Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction), Manufacturer(supplier)));

        Assert.Equal(expected, found.Count);
    }

    [Fact]
    public async Task Compares_organisation_and_interaction_as_written()
    {
        Assert.Empty(await _client.FindAsync(Device(Organization(Seeded.Practice.ToLowerInvariant()), Interaction(Seeded.Interaction))));
        Assert.Empty(await _client.FindAsync(Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction.ToUpperInvariant()))));
    }

    [Fact]
    public async Task Gives_each_answer_ids_of_its_own()
    {
        var url = Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction));
        var first = Assert.Single(await _client.FindAsync(url));
        var second = Assert.Single(await _client.FindAsync(url));

        Assert.NotEqual((string?)first["id"], (string?)second["id"]);
        first["id"] = second["id"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(first, second));
    }

    [Fact]
    public async Task Needs_an_organisation()
    {
        var response = await _client.GetAsync(Device(Interaction(Seeded.Interaction)));

        Assert.Equal(
            ("required", "BAD_REQUEST", "Bad request",
                "HTTP 400: Bad Request (Missing or invalid 'organization' query parameter. Should be " +
                "'organization=https://fhir.nhs.uk/Id/ods-organization-code|value')"),
            (await response.OutcomeAsync()).Issue());
    }

    [Fact]
    public async Task Needs_an_interaction_even_beside_a_party_key()
    {
        var response = await _client.GetAsync(Device(Organization(Seeded.Practice), Party(Seeded.PartyKey)));

        Assert.Contains("'identifier=https://fhir.nhs.uk/Id/nhsServiceInteractionId|value'", (await response.OutcomeAsync()).Issue().Diagnostics);
    }
}

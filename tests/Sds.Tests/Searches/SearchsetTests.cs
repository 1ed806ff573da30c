using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using static SpineSandbox.Sds.Tests.Searches.SdsSearch;

namespace SpineSandbox.Sds.Tests.Searches;

public sealed class SearchsetTests(SdsService sds)
{
    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task Answers_a_searchset_whose_self_link_is_percent_decoded()
    {
        var bundle = (await _client.GetFromJsonAsync<JsonObject>(Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction))))!;

        Assert.Equal("searchset", (string?)bundle["type"]);
        Assert.Equal(1, (int?)bundle["total"]);
        Assert.Matches("^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$", (string?)bundle["id"]);
        var link = Assert.Single(bundle["link"]!.AsArray())!;
        Assert.Equal("self", (string?)link["relation"]);
        Assert.Equal(
            $"http://localhost{Root}/Device?organization=https://fhir.nhs.uk/Id/ods-organization-code|{Seeded.Practice}" +
            $"&identifier=https://fhir.nhs.uk/Id/nhsServiceInteractionId|{Seeded.Interaction}",
            (string?)link["url"]);

        var entry = Assert.Single(bundle["entry"]!.AsArray())!;
        Assert.Equal($"http://localhost{Root}/Device/{(string?)entry["resource"]!["id"]}", (string?)entry["fullUrl"]);
        Assert.Equal("match", (string?)entry["search"]!["mode"]);
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list_not_an_error()
    {
        var response = await _client.GetAsync(Device(Organization("ZZZ99"), Interaction(Seeded.Interaction)));
        var bundle = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        response.EnsureSuccessStatusCode();
        Assert.Equal(0, (int?)bundle["total"]);
        Assert.Empty(bundle["entry"]!.AsArray());
    }

    [Fact]
    public async Task Of_several_values_the_last_well_formed_one_counts_and_an_empty_one_does_not()
    {
        var interaction = Interaction(Seeded.Interaction);

        Assert.Single(await _client.FindAsync(Device(Organization("ZZZ99"), Organization(Seeded.Practice), interaction)));
        Assert.Single(await _client.FindAsync(Device(Organization(Seeded.Practice), Organization(""), interaction)));
        Assert.Single(await _client.FindAsync(Device(Organization(Seeded.Practice), interaction, Party(""))));
    }

    [Fact]
    public async Task Every_parameter_must_begin_with_its_own_system()
    {
        var response = await _client.GetAsync(Device("organization=Z98001", Interaction(Seeded.Interaction)));

        Assert.StartsWith("HTTP 400: Bad Request (Missing or invalid 'organization'", (await response.OutcomeAsync()).Issue().Diagnostics);
    }

    [Fact]
    public async Task Refuses_a_parameter_it_does_not_know()
    {
        var response = await _client.GetAsync(Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction), "_count=1"));

        Assert.Equal("HTTP 400: Bad Request (Illegal query parameter '_count')", (await response.OutcomeAsync()).Issue().Diagnostics);
    }

    [Fact]
    public async Task What_it_sends_is_valid_FHIR_R4_but_for_the_empty_entry()
    {
        var validator = new FhirValidator(FhirVersion.R4);
        foreach (var url in new[]
        {
            Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction)),
            Endpoint(Organization(Seeded.Practice), Party(Seeded.PartyKey)),
        })
        {
            var bundle = FhirJson.Parse(await _client.GetByteArrayAsync(url));
            Assert.Empty(validator.Validate(bundle));
        }
    }
}

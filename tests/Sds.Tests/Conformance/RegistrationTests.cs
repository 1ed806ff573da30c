using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Sds.Tests.Edits;

namespace SpineSandbox.Sds.Tests.Conformance;

/// <summary>The ways to register that the GP Connect documents of different ages describe.</summary>
public sealed class RegistrationTests(SdsService sds) : IClassFixture<SdsService>
{
    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task A_single_system_with_a_CMA_endpoint_is_found_in_both_query_styles()
    {
        var report = await CheckAsync(Seeded.Practice, Seeded.PartyKey);

        Assert.True((bool)report["conformant"]!);
        Assert.Empty(report["problems"]!.AsArray());
    }

    [Fact]
    public async Task Practices_of_a_datacentre_with_party_keys_of_their_own_are_found_in_both_query_styles()
    {
        Assert.True((bool)(await CheckAsync("Z98001", "Z98001-820001"))["conformant"]!);
        Assert.True((bool)(await CheckAsync("Z98002", "Z98002-820002"))["conformant"]!);
    }

    [Fact]
    public async Task Practices_that_share_a_party_key_are_found_in_the_current_style_only()
    {
        var report = await CheckAsync(Seeded.SharingPractice, Seeded.SharedPartyKey);

        Assert.True((bool)report["foundInCurrentOrder"]!);
        Assert.False((bool)report["foundInOlderOrder"]!);
        Assert.Contains("older order: endpoints by party key and interaction: 2 rows", (string?)report["problems"]![0]);
    }

    [Fact]
    public async Task A_datacentre_behind_one_MHS_endpoint_of_its_supplier_is_found_in_the_older_style_only()
    {
        await _client.PutOrganisationAsync("Z98910");
        await _client.PutSystemAsync("200000098910", "Z98910");
        await _client.PostEndpointAsync("YGM97", "Z98910-829999", "http://datacentre.test/DSTU2/1", Seeded.Interaction);

        var report = await CheckAsync("Z98910", "Z98910-829999");
        Assert.False((bool)report["foundInCurrentOrder"]!);
        Assert.True((bool)report["foundInOlderOrder"]!);
    }

    [Fact]
    public async Task Two_ASIDs_of_one_practice_on_one_party_key_are_ambiguous_in_both_query_styles()
    {
        await _client.PutOrganisationAsync("Z98911");
        await _client.PutSystemAsync("200000098911", "Z98911");
        await _client.PutSystemAsync("200000098912", "Z98911");
        await _client.PostEndpointAsync("Z98911", "Z98911-829999", "http://gp.test/Z98911/DSTU2/1", Seeded.Interaction);

        var report = await CheckAsync("Z98911", "Z98911-829999");
        Assert.False((bool)report["foundInCurrentOrder"]!);
        Assert.False((bool)report["foundInOlderOrder"]!);
    }

    [Fact]
    public async Task An_endpoint_without_an_accredited_system_is_found_in_neither()
    {
        var report = (await _client.GetFromJsonAsync<JsonArray>("/_sandbox/registrations?odsCode=Z98009"))!.Single()!;

        Assert.False((bool)report["foundInCurrentOrder"]!);
        Assert.False((bool)report["foundInOlderOrder"]!);
    }

    private async Task<JsonNode> CheckAsync(string odsCode, string partyKey)
    {
        var reports = (await _client.GetFromJsonAsync<JsonArray>($"/_sandbox/registrations?odsCode={odsCode}"))!;
        return Assert.Single(reports, report => (string?)report!["partyKey"] == partyKey)!;
    }
}

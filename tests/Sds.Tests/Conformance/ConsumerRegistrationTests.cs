using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests.Conformance;

/// <summary>Consumers have ASIDs and a party key, and nothing that could be called.</summary>
public sealed class ConsumerRegistrationTests(SdsService sds)
{
    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task The_systems_of_a_trust_behind_its_TIE_have_an_ASID_each_and_one_party_key()
    {
        var epr = await SystemAsync("asid.consumer.acute-trust-tie.epr");
        var portal = await SystemAsync("asid.consumer.acute-trust-tie.portal");

        Assert.Equal((string?)epr["partyKey"], (string?)portal["partyKey"]);
        Assert.Equal(ShippedSeed.Role("organisation.acute-trust"), (string?)epr["odsCode"]);
        Assert.Equal(ShippedSeed.Role("organisation.acute-trust"), (string?)portal["odsCode"]);
        Assert.Empty(await EndpointsBehindAsync(epr));
    }

    [Fact]
    public async Task The_organisations_of_a_shared_care_record_have_an_ASID_each_on_the_party_key_of_the_host()
    {
        var host = await SystemAsync("asid.consumer.shared-care-record");
        foreach (var participant in new[] { "mental-health", "community", "social-care" })
        {
            var system = await SystemAsync($"asid.consumer.shared-care-record.{participant}");

            Assert.Equal((string?)host["partyKey"], (string?)system["partyKey"]);
            Assert.Equal(ShippedSeed.Role($"organisation.{participant}"), (string?)system["odsCode"]);
        }

        Assert.Empty(await EndpointsBehindAsync(host));
    }

    private async Task<JsonNode> SystemAsync(string role) =>
        (await _client.GetFromJsonAsync<JsonNode>($"/_sandbox/systems/{ShippedSeed.Role(role)}"))!;

    private async Task<IEnumerable<JsonNode?>> EndpointsBehindAsync(JsonNode system) =>
        (await _client.GetFromJsonAsync<JsonArray>("/_sandbox/endpoints"))!
        .Where(endpoint => (string?)endpoint!["partyKey"] == (string?)system["partyKey"]);
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests.Edits;

/// <summary><c>/_sandbox/seed</c>: the directory as rows of the seed, which can be sent back as they are.</summary>
public sealed class SeedFormTests(SdsService sds) : IClassFixture<SdsService>
{
    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task Systems_name_products_where_all_their_interactions_are_there()
    {
        var system = await FindAsync("systems", "asid", ShippedSeed.Role("asid.consumer.single-system"));

        Assert.Contains("access-record-html", system["products"]!.AsArray().Select(product => (string)product!));
        Assert.DoesNotContain(system["interactions"]!.AsArray(), interaction => ((string)interaction!).Contains("gpconnect", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Endpoints_name_the_sandboxs_own_services_by_name()
    {
        var endpoint = await FindAsync("endpoints", "odsCode", "Z98001");

        Assert.Contains("{provider}/Z98001/DSTU2/1", endpoint["roots"]!.AsArray().Select(root => (string?)root!["address"]));
        Assert.Equal("cma", (string?)endpoint["kind"]);
        Assert.False(endpoint.ContainsKey("fqdn"));
    }

    [Theory]
    [InlineData("organisations", "odsCode")]
    [InlineData("systems", "asid")]
    public async Task Every_row_can_be_put_back_and_changes_nothing(string kind, string key)
    {
        var before = await RowsAsync(kind);

        foreach (var row in before)
        {
            using var answer = await _client.PutAsJsonAsync($"/_sandbox/{kind}/{(string)row[key]!}", row);
            answer.EnsureSuccessStatusCode();
        }

        Assert.Equal(before.Select(row => row.ToJsonString()), (await RowsAsync(kind)).Select(row => row.ToJsonString()));
    }

    private async Task<JsonObject> FindAsync(string kind, string key, string value) =>
        (await RowsAsync(kind)).First(row => (string?)row[key] == value);

    private async Task<List<JsonObject>> RowsAsync(string kind) =>
        [.. (await _client.GetFromJsonAsync<JsonObject>("/_sandbox/seed"))![kind]!.AsArray().OfType<JsonObject>()];
}

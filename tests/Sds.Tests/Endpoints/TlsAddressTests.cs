using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests.Endpoints;

/// <summary>With TLS, the sandbox's own providers are registered with their https addresses, and nobody else's address changes.</summary>
public sealed class TlsAddressTests
{
    private const string Secure = "https://provider.test:8761";

    [Fact]
    public async Task Gives_out_the_https_address_of_a_provider_that_has_one()
    {
        await using var sds = new SdsService();
        sds.With("services:provider:https:0", Secure);
        using var client = sds.CreateClient();

        var addresses = (await client.GetFromJsonAsync<JsonArray>("/_sandbox/endpoints"))!
            .SelectMany(record => record!["addresses"]!.AsArray().Select(address => (string)address!))
            .ToList();

        Assert.Contains(addresses, address => address.StartsWith($"{Secure}/{ShippedSeed.Role("practice.datacentre.1")}/", StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, address => address.StartsWith(SdsService.Provider, StringComparison.Ordinal));
        Assert.Contains(addresses, address => address.StartsWith("http://provider-single.test:8765/", StringComparison.Ordinal));
    }
}

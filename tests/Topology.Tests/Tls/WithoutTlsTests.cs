using System.Net;

namespace SpineSandbox.Topology.Tests.Tls;

/// <summary>The sandbox as it starts by default: nobody is bothered with certificates, and finds out how to have them.</summary>
public sealed class WithoutTlsTests(SharedSandbox shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_console_tells_how_to_switch_it_on()
    {
        var sandbox = await shared.StartedAsync();
        using var console = sandbox.ClientOf("console");

        Assert.Contains("-- --tls", await console.GetStringAsync("/certificates", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SSP_has_no_certificates_to_hand_out()
    {
        var sandbox = await shared.StartedAsync();
        using var ssp = sandbox.ClientOf("ssp");

        using var answer = await ssp.GetAsync("/_sandbox/certificates", Token);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Nobody_listens_on_the_TLS_ports()
    {
        var sandbox = await shared.StartedAsync();
        using var client = new HttpClient();

        foreach (var port in Addresses.Tls.Values)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"https://localhost:{port + sandbox.Offset}/", Token));
        }
    }
}

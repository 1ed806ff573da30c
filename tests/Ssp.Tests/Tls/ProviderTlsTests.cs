using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Tls;

/// <summary>SSP as the client of a provider: it shows its own certificate, and knows a provider by the sandbox's authority.</summary>
public sealed class ProviderTlsTests(TlsFixture ssp) : IClassFixture<TlsFixture>
{
    [Fact]
    public async Task Shows_its_certificate_to_the_provider_and_takes_the_answer()
    {
        await using var provider = await SecureProvider.StartAsync(ssp.Authority.Of("provider.sandbox.test"));

        var answer = await AskAsync(provider);

        Assert.Equal("HTTP/1.1 200 OK", answer.StartLine);
        Assert.Equal(ssp.Authority.Of(TlsFixture.Fqdn).Thumbprint, Assert.Single(provider.Shown)!.Thumbprint);
    }

    [Fact]
    public async Task Speaks_with_no_provider_that_another_authority_vouches_for()
    {
        var folder = Directory.CreateTempSubdirectory("spine-sandbox-certificates-");
        var stranger = SandboxAuthority.Open(folder.FullName, ssp.Service.Clock);
        await using var provider = await SecureProvider.StartAsync(stranger.Of("provider.sandbox.test"));

        await FailsAsync(provider);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Speaks_with_no_provider_whose_certificate_has_expired()
    {
        var now = ssp.Service.Clock.GetUtcNow();
        await using var provider = await SecureProvider.StartAsync(ssp.Authority.Issue("provider.sandbox.test", now.AddDays(-9), now.AddDays(-2)));

        await FailsAsync(provider);
    }

    [Fact]
    public async Task Speaks_with_no_provider_at_a_host_name_that_its_certificate_does_not_have()
    {
        await using var provider = await SecureProvider.StartAsync(ssp.Authority.Of("provider.sandbox.test"), "127.0.0.2");

        await FailsAsync(provider);
    }

    private async Task FailsAsync(SecureProvider provider)
    {
        var answer = await AskAsync(provider);

        Assert.StartsWith("HTTP/1.1 502 ", answer.StartLine, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.StartsWith("ERROR_COMMUNICATING_TO_ENDPOINT_URL_", json.RootElement.GetProperty("issue")[0].GetProperty("diagnostics").GetString(), StringComparison.Ordinal);
        Assert.Empty(provider.Shown);
    }

    private async Task<RawMessage> AskAsync(SecureProvider provider)
    {
        await ssp.MoveProviderAsync(provider.Address);
        return await ssp.SendSecurelyAsync(
            new ConsumerRequest { Target = TestDirectory.Root(provider.Address) + "/Patient/$gpc.getcarerecord" }, ssp.CertificateOf(TestDirectory.Consumer));
    }

    /// <summary>A provider that speaks TLS only and remembers which certificates it was shown.</summary>
    private sealed class SecureProvider(WebApplication app) : IAsyncDisposable
    {
        public List<X509Certificate2?> Shown { get; } = [];

        public string Address => app.Urls.Single();

        public static async Task<SecureProvider> StartAsync(X509Certificate2 certificate, string host = "127.0.0.1")
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Parse(host), 0, endpoint => endpoint.UseHttps(https =>
            {
                https.ServerCertificate = certificate;
                https.SslProtocols = SslProtocols.Tls12;
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.ClientCertificateValidation = (_, _, _) => true;
            })));
            var app = builder.Build();
            var provider = new SecureProvider(app);
            app.Map("/{**path}", (HttpContext context) =>
            {
                provider.Shown.Add(context.Connection.ClientCertificate);
                return Results.Text("{}", "application/json+fhir");
            });
            await app.StartAsync();

            return provider;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}

using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.Sandbox.Certificates;

namespace SpineSandbox.GpConnectProvider.Tests.Requests;

/// <summary>With TLS, nobody connects to a provider but SSP.</summary>
public sealed class ClientCertificateTests : IDisposable
{
    private const string Ssp = "proxy.sandbox.test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spine-sandbox-certificates-");
    private readonly SandboxService<Program> _provider;
    private readonly SandboxAuthority _authority;
    private readonly IReadOnlyList<string> _addresses;

    public ClientCertificateTests(ProviderFixture fixture)
    {
        _provider = fixture.Start()
            .With("urls", "http://127.0.0.1:0")
            .With("Sandbox:Tls:CertificateDirectory", _folder.FullName)
            .With("Sandbox:Tls:Port", "0")
            .With("Sandbox:Tls:Fqdn", "provider.sandbox.test")
            .With("Sandbox:Tls:Partner", Ssp);
        _authority = SandboxAuthority.Open(_folder.FullName, _provider.Clock);
        _addresses = _provider.ListenAsSet();
    }

    private string Plain => _addresses.Single(address => address.StartsWith("http:", StringComparison.Ordinal));

    private string Tls => _addresses.Single(address => address.StartsWith("https:", StringComparison.Ordinal));

    [Fact]
    public async Task Answers_SSP() => (await SendAsync(Tls, _authority.Of(Ssp))).Succeeds();

    [Fact]
    public async Task Refuses_a_consumer_that_comes_without_SSP()
    {
        var answer = await SendAsync(Tls, _authority.Of("mhs.z98020.sandbox.test"));

        var diagnostics = answer.Refuses(495, "BAD_REQUEST").Diagnostics;
        Assert.Contains("mhs.z98020.sandbox.test", diagnostics, StringComparison.Ordinal);
        Assert.Equal("forbidden", answer.Resource["issue"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Refuses_a_caller_without_a_certificate() => (await SendAsync(Tls, null)).Refuses(496, "BAD_REQUEST");

    [Fact]
    public async Task Refuses_SSPs_name_on_a_certificate_of_another_authority()
    {
        var folder = Directory.CreateTempSubdirectory("spine-sandbox-certificates-");

        (await SendAsync(Tls, SandboxAuthority.Open(folder.FullName, _provider.Clock).Of(Ssp))).Refuses(495, "BAD_REQUEST");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Refuses_SSPs_certificate_once_it_is_revoked()
    {
        var ssp = _authority.Of(Ssp);
        new RevocationList(Path.Combine(_folder.FullName, "revoked.crl"), _authority, _provider.Clock).Revoke(ssp.SerialNumber);

        (await SendAsync(Tls, ssp)).Refuses(495, "BAD_REQUEST");
    }

    [Fact]
    public async Task Refuses_plain_HTTP_on_the_TLS_port() =>
        (await SendAsync(Tls.Replace("https:", "http:", StringComparison.Ordinal), null)).Refuses(497, "BAD_REQUEST");

    [Fact]
    public async Task Asks_for_no_certificate_on_the_plain_port() => (await SendAsync(Plain, null)).Succeeds();

    public void Dispose()
    {
        _provider.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<Answer> SendAsync(string address, X509Certificate2? certificate)
    {
        using var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, null, offline: true),
                RemoteCertificateValidationCallback = (_, shown, _, _) => _authority.HasSigned((X509Certificate2)shown!),
            },
        };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(address) };
        using var request = Call.Section("SUM").ToRequest(_provider.Clock.GetUtcNow());
        using var response = await http.SendAsync(request);

        return await Answer.ReadAsync(response);
    }
}

using System.Security.Cryptography.X509Certificates;
using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Ssp.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Ssp.Tests.Tls;

/// <summary>SSP with a TLS port beside its plain one, and the authority that it knows consumers by.</summary>
public sealed class TlsFixture : SspFixture
{
    public const string Fqdn = "proxy.sandbox.test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spine-sandbox-certificates-");

    public TlsFixture() => Authority = SandboxAuthority.Open(_folder.FullName, Service.Clock);

    public SandboxAuthority Authority { get; }

    public string TlsAddress { get; private set; } = "";

    /// <summary>The certificate of a system of the directory.</summary>
    public X509Certificate2 CertificateOf(Asid asid) => Authority.Of(TestDirectory.FqdnOf(asid)!);

    /// <summary>Sends over TLS on a connection of its own and reads the answer.</summary>
    public async Task<RawMessage> SendSecurelyAsync(ConsumerRequest request, X509Certificate2? certificate)
    {
        await using var consumer = await SecureConsumer.ConnectAsync(TlsAddress, Authority.Root, certificate);
        return await consumer.SendAsync(request);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void Configure(SandboxService<Program> service) => service
        .With("urls", "http://127.0.0.1:0")
        .With("Sandbox:Tls:CertificateDirectory", _folder.FullName)
        .With("Sandbox:Tls:Port", "0")
        .With("Sandbox:Tls:Fqdn", Fqdn);

    protected override string Listen()
    {
        var addresses = Service.ListenAsSet();
        TlsAddress = addresses.Single(address => address.StartsWith("https", StringComparison.Ordinal));

        return addresses.Single(address => address != TlsAddress);
    }
}

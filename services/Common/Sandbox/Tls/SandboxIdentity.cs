using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Certificates;

namespace SpineSandbox.Sandbox.Tls;

/// <summary>What a service shows of itself on TLS, and by what it knows others. Only where TLS is on.</summary>
public sealed class SandboxIdentity
{
    private readonly TimeProvider _clock;

    public SandboxIdentity(IOptions<TlsOptions> options, TimeProvider clock)
    {
        _clock = clock;
        var folder = options.Value.CertificateDirectory ?? throw new InvalidOperationException("TLS is off: no certificate directory is configured.");
        Authority = SandboxAuthority.Open(folder, clock);
        Revoked = new RevocationList(options.Value.RevocationList ?? Path.Combine(folder, "revoked.crl"), Authority, clock);
        Revoked.Refresh();
    }

    public SandboxAuthority Authority { get; }

    public RevocationList Revoked { get; }

    /// <summary>For calls as <paramref name="fqdn"/>, to partners with a certificate of the sandbox or one that this machine trusts anyway.</summary>
    public SslClientAuthenticationOptions CallingAs(string fqdn) => new()
    {
        EnabledSslProtocols = DocumentedCiphers.Protocols,
        CipherSuitesPolicy = DocumentedCiphers.Policy(),
        ClientCertificateContext = SslStreamCertificateContext.Create(Authority.Of(fqdn), [Authority.SubCa], offline: true),
        RemoteCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(certificate as X509Certificate2, errors),
    };

    private bool IsTrusted(X509Certificate2? certificate, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        Revoked.Refresh();
        return certificate is not null
            && errors == SslPolicyErrors.RemoteCertificateChainErrors // The host name fits: only the authority is one of our own.
            && Authority.HasSigned(certificate)
            && SandboxAuthority.HoldsAt(certificate, _clock.GetUtcNow())
            && !Revoked.Contains(certificate.SerialNumber);
    }
}

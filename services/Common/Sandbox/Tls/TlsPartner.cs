using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SpineSandbox.Sandbox.Certificates;

namespace SpineSandbox.Sandbox.Tls;

/// <summary>
/// The other end of one connection to a TLS port. A connection lives long: who signed its certificate is found out once, whether
/// it still holds and is not revoked with each request.
/// </summary>
internal sealed class TlsPartner(SandboxIdentity identity, TimeProvider clock)
{
    private static readonly Oid ClientAuthentication = new("1.3.6.1.5.5.7.3.2");

    private X509Certificate2? _certificate;
    private bool _signed;
    private string? _fqdn;

    /// <summary>False where the partner began to speak HTTP without TLS.</summary>
    public required bool Encrypted { get; init; }

    /// <summary>True once HTTP is spoken: after the handshake, where there is one.</summary>
    public bool Heard { get; set; }

    public ShownCertificate Look(HttpContext context)
    {
        if (_certificate is null && Encrypted && context.Connection.ClientCertificate is { } shown)
        {
            _signed = identity.Authority.HasSigned(shown, ClientAuthentication);
            _fqdn = shown.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
            identity.Revoked.Refresh();
            _certificate = shown;
        }

        return new ShownCertificate(Fault(), _fqdn);
    }

    private CertificateFault? Fault() => _certificate switch
    {
        _ when !Encrypted => CertificateFault.PlainHttp,
        null => CertificateFault.Missing,
        _ when !_signed => CertificateFault.UnknownAuthority,
        var certificate when !SandboxAuthority.HoldsAt(certificate, clock.GetUtcNow()) => CertificateFault.OutOfDate,
        var certificate when identity.Revoked.Contains(certificate.SerialNumber) => CertificateFault.Revoked,
        _ => null,
    };
}

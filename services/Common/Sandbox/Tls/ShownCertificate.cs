using SpineSandbox.Sandbox.Certificates;

namespace SpineSandbox.Sandbox.Tls;

/// <summary>The certificate that a partner showed on a TLS port.</summary>
/// <param name="Fault">Why it does not count; null where it does.</param>
/// <param name="Fqdn">Its common name, which the Spine compares with what is registered.</param>
public sealed record ShownCertificate(CertificateFault? Fault, string? Fqdn)
{
    /// <summary>That of a request; null where the request came to a port without TLS.</summary>
    public static ShownCertificate? Of(HttpContext context) => context.Features.Get<TlsPartner>()?.Look(context);

    public bool IsOf(string? fqdn) => Fault is null && string.Equals(Fqdn, fqdn, StringComparison.OrdinalIgnoreCase);
}

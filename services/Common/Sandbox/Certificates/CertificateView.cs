using System.Security.Cryptography.X509Certificates;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Sandbox.Certificates;

/// <summary>A certificate of the sandbox, as <c>GET /_sandbox/certificates</c> on SSP tells it, and as the console reads it.</summary>
/// <param name="Fqdn">Its common name; <c>{fqdn}.pem</c> and <c>{fqdn}.p12</c> below the list are the certificate with its key.</param>
/// <param name="Asids">The systems that the directory registers with the host name; none for SSP's own and for one made for something else.</param>
/// <param name="SerialNumber">Hexadecimal digits, by which it is revoked.</param>
public sealed record CertificateView(
    string Fqdn, IReadOnlyList<Asid> Asids, string SerialNumber, DateTimeOffset ValidFrom, DateTimeOffset ValidTo, bool Revoked)
{
    public static CertificateView Of(X509Certificate2 certificate, string fqdn, IEnumerable<Asid> asids, bool revoked) => new(
        fqdn, [.. asids], certificate.SerialNumber, certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime(), revoked);
}

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SpineSandbox.Sandbox.Certificates;

/// <summary>What stands in the certificates of the sandbox: those of its root and sub CA, and one for each FQDN.</summary>
internal static class CertificateProfiles
{
    private const int KeyBits = 2048;
    private const int SerialBytes = 16;

    private static readonly Oid Server = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid Client = new("1.3.6.1.5.5.7.3.2");

    public static X509Certificate2 Root(string name, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(KeyBits);

        return Authority(name, key, mayHaveSubCa: true).CreateSelfSigned(from, to);
    }

    public static X509Certificate2 SubCa(string name, X509Certificate2 root, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(KeyBits);

        return Sign(Authority(name, key, mayHaveSubCa: false), key, root, from, to);
    }

    /// <summary>For either end of a connection: CN and DNS name are the FQDN; <c>localhost</c> beside it, where all of the sandbox listens.</summary>
    public static X509Certificate2 Of(string fqdn, X509Certificate2 subCa, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(KeyBits);
        var request = Request(fqdn, key, new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([Server, Client], critical: false));

        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(fqdn);
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());

        return Sign(request, key, subCa, from, to);
    }

    private static CertificateRequest Authority(string name, RSA key, bool mayHaveSubCa)
    {
        var request = Request(name, key, mayHaveSubCa
            ? X509BasicConstraintsExtension.CreateForCertificateAuthority()
            : X509BasicConstraintsExtension.CreateForCertificateAuthority(0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));

        return request;
    }

    private static CertificateRequest Request(string commonName, RSA key, X509Extension constraints)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(commonName);
        subject.AddOrganizationName("SpineSandbox");
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(constraints);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));

        return request;
    }

    private static X509Certificate2 Sign(CertificateRequest request, RSA key, X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset to)
    {
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        var serial = RandomNumberGenerator.GetBytes(SerialBytes);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40); // Positive, and all of it counts.
        using var signed = request.Create(issuer, from, to, serial);

        return signed.CopyWithPrivateKey(key);
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SpineSandbox.Sandbox.Certificates;

/// <summary>Certificates as PEM.</summary>
public static class CertificateText
{
    /// <summary>The certificate, then those above it.</summary>
    public static string Chain(X509Certificate2 certificate, params ReadOnlySpan<X509Certificate2> above)
    {
        var text = certificate.ExportCertificatePem() + "\n";
        foreach (var next in above)
        {
            text += next.ExportCertificatePem() + "\n";
        }

        return text;
    }

    /// <summary>The private key, PKCS #8, not encrypted.</summary>
    public static string KeyOf(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey() ?? throw new InvalidOperationException($"There is no private key of {certificate.Subject} here.");

        return key.ExportPkcs8PrivateKeyPem() + "\n";
    }
}

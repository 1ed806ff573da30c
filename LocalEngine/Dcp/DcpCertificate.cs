using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>
/// The certificate of DCP's API for one session. DCP would make its own, but needs almost two seconds for its RSA key; this one takes
/// milliseconds, and the client trusts no other.
/// </summary>
internal sealed class DcpCertificate : IDisposable
{
    private readonly ECDsa _key;
    private readonly X509Certificate2 _certificate;

    public DcpCertificate(TimeProvider time)
    {
        _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", _key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = time.GetUtcNow();
        _certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }

    public (string CertificateFile, string KeyFile) WriteTo(string directory)
    {
        var files = (Path.Combine(directory, "dcp.crt"), Path.Combine(directory, "dcp.key"));
        File.WriteAllText(files.Item1, _certificate.ExportCertificatePem());
        File.WriteAllText(files.Item2, _key.ExportPkcs8PrivateKeyPem());

        return files;
    }

    public bool Is(X509Certificate? other) =>
        other is not null && _certificate.RawDataMemory.Span.SequenceEqual(other.GetRawCertData());

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
    }
}

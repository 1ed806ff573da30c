using System.Security.Cryptography.X509Certificates;

namespace SpineSandbox.Sandbox.Certificates;

/// <summary>Certificates as files: <c>name.pem</c> with those above it that are not the root, and <c>name.key</c>, for its owner's eyes alone.</summary>
internal sealed class CertificateFiles(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The certificate with its key; null where it was never written, or not to the end.</summary>
    public X509Certificate2? Find(string name)
    {
        // The certificate is written last: where it is, the key is too.
        if (!File.Exists(PemOf(name)))
        {
            return null;
        }

        using var read = X509Certificate2.CreateFromPemFile(PemOf(name), KeyOf(name));

        // A key that lives in no file of its own serves as a server's on every system.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    public void Write(string name, X509Certificate2 certificate, params X509Certificate2[] above)
    {
        Replace(KeyOf(name), CertificateText.KeyOf(certificate));
        Replace(PemOf(name), CertificateText.Chain(certificate, above));
    }

    public IEnumerable<string> Names() => Directory.EnumerateFiles(folder, "*.pem").Select(file => Path.GetFileNameWithoutExtension(file));

    private string PemOf(string name) => Path.Combine(folder, $"{name}.pem");

    private string KeyOf(string name) => Path.Combine(folder, $"{name}.key");

    private static void Replace(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        var half = path + ".new";
        using (var writer = new StreamWriter(half, options))
        {
            writer.Write(text);
        }

        File.Move(half, path, overwrite: true);
    }
}

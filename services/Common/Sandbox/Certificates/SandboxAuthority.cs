using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Certificates;

/// <summary>
/// The sandbox's own certificate authority, a root and a sub CA, in a folder that outlives its runs: a partner system configured
/// once keeps its certificate. Several processes may use the folder.
/// </summary>
public sealed class SandboxAuthority
{
    private const string RootName = "root";
    private const string SubCaName = "sub-ca";

    // The authority reaches back, so that it can have issued what has expired already.
    private static readonly TimeSpan AuthorityBefore = TimeSpan.FromDays(365);
    private static readonly TimeSpan AuthorityLife = TimeSpan.FromDays(3650);
    private static readonly TimeSpan Before = TimeSpan.FromDays(1); // For clocks that are slow.
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);
    private static readonly TimeSpan RenewedAhead = TimeSpan.FromDays(30);

    private readonly string _folder;
    private readonly CertificateFiles _files;
    private readonly TimeProvider _clock;

    private SandboxAuthority(string folder, CertificateFiles files, TimeProvider clock, X509Certificate2 root, X509Certificate2 subCa)
    {
        _folder = folder;
        _files = files;
        _clock = clock;
        Root = root;
        SubCa = subCa;
    }

    public X509Certificate2 Root { get; }

    /// <summary>Issues all certificates of systems, and the list of those revoked.</summary>
    public X509Certificate2 SubCa { get; }

    /// <summary>Opens the authority of a folder, or makes one where there is none whose certificates still hold.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to somebody else.</exception>
    public static SandboxAuthority Open(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        using var turn = FolderLock.Wait(folder);
        var files = new CertificateFiles(folder);

        if (files.Find(RootName) is not { } root || files.Find(SubCaName) is not { } subCa || !HoldsAt(subCa, clock.GetUtcNow() + Life))
        {
            var from = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() - AuthorityBefore).ToUnixTimeSeconds());
            var to = from + AuthorityLife;
            root = CertificateProfiles.Root("SpineSandbox Root CA", from, to);
            subCa = CertificateProfiles.SubCa("SpineSandbox Sub CA", root, from, to);
            files.Write(RootName, root);
            files.Write(SubCaName, subCa);
        }

        return new SandboxAuthority(folder, files, clock, root, subCa);
    }

    /// <summary>The host name of a certificate, or null where a certificate could not be made for it.</summary>
    public static string? NameOf(string? fqdn) =>
        fqdn is { Length: > 0 and <= 64 } && Uri.CheckHostName(fqdn) == UriHostNameType.Dns && fqdn is not (RootName or SubCaName) ? fqdn.ToLowerInvariant() : null;

    /// <summary>The certificate that the folder keeps for a host name, with its key; made where there is none that still holds.</summary>
    public X509Certificate2 Of(string fqdn)
    {
        var name = NameOf(fqdn) ?? throw new ArgumentException($"'{fqdn}' is no host name.", nameof(fqdn));
        using var turn = FolderLock.Wait(_folder);
        if (_files.Find(name) is { } kept && HasSigned(kept) && HoldsAt(kept, _clock.GetUtcNow() + RenewedAhead))
        {
            return kept;
        }

        var made = Issue(name, _clock.GetUtcNow() - Before, _clock.GetUtcNow() + Life);
        _files.Write(name, made, SubCa);

        return made;
    }

    /// <summary>A certificate that nobody keeps, for any time within the authority's own.</summary>
    /// <exception cref="ArgumentException">The authority itself does not hold so long, or the time ends before it begins.</exception>
    public X509Certificate2 Issue(string fqdn, DateTimeOffset from, DateTimeOffset to) => CertificateProfiles.Of(fqdn, SubCa, from, to);

    /// <summary>The host names that the folder keeps certificates for.</summary>
    public IEnumerable<string> Names() => _files.Names().Where(name => name is not (RootName or SubCaName));

    /// <summary>Whether this authority signed a certificate, whatever the time, and whether it was meant for such use.</summary>
    public bool HasSigned(X509Certificate2 certificate, Oid? use = null)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(Root);
        chain.ChainPolicy.ExtraStore.Add(SubCa);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // Its own list, not one from a network, is asked elsewhere.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (use is not null)
        {
            chain.ChainPolicy.ApplicationPolicy.Add(use);
        }

        return chain.Build(certificate);
    }

    internal static bool HoldsAt(X509Certificate2 certificate, DateTimeOffset at) =>
        certificate.NotBefore.ToUniversalTime() <= at.UtcDateTime && at.UtcDateTime <= certificate.NotAfter.ToUniversalTime();
}

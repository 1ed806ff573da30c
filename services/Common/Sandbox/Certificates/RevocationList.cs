using System.Collections.Frozen;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SpineSandbox.Sandbox.Certificates;

/// <summary>
/// The certificates that the sub CA has revoked: a CRL in a file, signed, which one service writes and the others read. A file
/// that is not there revokes nothing.
/// </summary>
/// <param name="path">DER, as CRLs are published.</param>
public sealed class RevocationList(string path, SandboxAuthority authority, TimeProvider clock)
{
    private static readonly TimeSpan UntilNextUpdate = TimeSpan.FromDays(30);

    private readonly Lock _gate = new();
    private FrozenDictionary<string, DateTimeOffset> _revoked = FrozenDictionary<string, DateTimeOffset>.Empty;
    private (DateTime WrittenAt, long Length) _stamp;

    /// <summary>The CRL as it is now, DER.</summary>
    public byte[] Der
    {
        get
        {
            lock (_gate)
            {
                return File.Exists(path) ? File.ReadAllBytes(path) : Sign(_revoked);
            }
        }
    }

    /// <summary>Whether a certificate is revoked; where another process writes the list, as of the last <see cref="Refresh"/>.</summary>
    /// <param name="serialNumber">Hexadecimal digits in upper case, as <see cref="X509Certificate2.SerialNumber"/>.</param>
    public bool Contains(string serialNumber) => _revoked.ContainsKey(serialNumber);

    /// <summary>Takes in what another process, or an earlier run, has written.</summary>
    public void Refresh()
    {
        lock (_gate)
        {
            var file = new FileInfo(path);
            var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (stamp != _stamp)
            {
                _revoked = file.Exists ? Read(File.ReadAllBytes(path)).ToFrozenDictionary() : FrozenDictionary<string, DateTimeOffset>.Empty;
                _stamp = stamp;
            }
        }
    }

    public void Revoke(string serialNumber) => Change(revoked => revoked.TryAdd(serialNumber, clock.GetUtcNow()));

    /// <summary>False where it was not revoked.</summary>
    public bool TakeBack(string serialNumber) => Change(revoked => revoked.Remove(serialNumber));

    public void Clear() => Change(revoked =>
    {
        revoked.Clear();
        return true;
    });

    private bool Change(Func<Dictionary<string, DateTimeOffset>, bool> change)
    {
        lock (_gate)
        {
            var revoked = new Dictionary<string, DateTimeOffset>(_revoked);
            if (!change(revoked))
            {
                return false;
            }

            var half = path + ".new";
            File.WriteAllBytes(half, Sign(revoked));
            File.Move(half, path, overwrite: true);
            _revoked = revoked.ToFrozenDictionary();
            return true;
        }
    }

    private byte[] Sign(IReadOnlyDictionary<string, DateTimeOffset> revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var (serialNumber, at) in revoked)
        {
            list.AddEntry(Convert.FromHexString(serialNumber), at);
        }

        var now = clock.GetUtcNow();
        return list.Build(
            authority.SubCa, now.ToUnixTimeMilliseconds(), now + UntilNextUpdate, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now);
    }

    // CertificateList (RFC 5280, 5.1): version, algorithm, issuer, thisUpdate, nextUpdate, then the entries, absent where there are none.
    private static Dictionary<string, DateTimeOffset> Read(byte[] der)
    {
        var toBeSigned = new AsnReader(der, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        toBeSigned.ReadInteger();
        toBeSigned.ReadSequence();
        toBeSigned.ReadSequence();
        ReadTime(toBeSigned);
        ReadTime(toBeSigned);

        var revoked = new Dictionary<string, DateTimeOffset>();
        if (toBeSigned.HasData && toBeSigned.PeekTag() == Asn1Tag.Sequence)
        {
            var entries = toBeSigned.ReadSequence();
            while (entries.HasData)
            {
                var entry = entries.ReadSequence();
                revoked[Convert.ToHexString(entry.ReadIntegerBytes().Span)] = ReadTime(entry);
            }
        }

        return revoked;
    }

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == new Asn1Tag(UniversalTagNumber.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}

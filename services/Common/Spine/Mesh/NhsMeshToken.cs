using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SpineSandbox.Spine.Mesh;

/// <summary>
/// The Authorization header of MESH: <c>NHSMESH mailbox:nonce:count:timestamp:hash</c>. The hash is HMAC-SHA256, keyed with the
/// secret that an environment shares, of mailbox, nonce, count, the mailbox's password, and timestamp.
/// </summary>
/// <param name="MailboxId">As written.</param>
/// <param name="Nonce">A GUID, in any form. A client may use one for all its requests, with a new count each time.</param>
/// <param name="NonceCount">Digits.</param>
/// <param name="Timestamp">UTC to the minute, <c>yyyyMMddHHmm</c>; perhaps no time.</param>
/// <param name="Hash">Hexadecimal; capitals are taken as well.</param>
public sealed partial record NhsMeshToken(string MailboxId, string Nonce, string NonceCount, string Timestamp, string Hash)
{
    public const string Scheme = "NHSMESH";

    private const string TimestampFormat = "yyyyMMddHHmm";

    /// <summary>When the token was made, or null where the timestamp is no time.</summary>
    public DateTimeOffset? MadeAt =>
        DateTimeOffset.TryParseExact(
            Timestamp, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;

    /// <summary>A token for one request. The same nonce and count must not be used twice.</summary>
    public static NhsMeshToken Create(MailboxId mailbox, string password, string sharedKey, Guid nonce, long nonceCount, DateTimeOffset now)
    {
        var unsigned = new NhsMeshToken(
            mailbox.Value,
            nonce.ToString("D"),
            nonceCount.ToString(CultureInfo.InvariantCulture),
            now.UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture),
            Hash: "");

        return unsigned with { Hash = Convert.ToHexStringLower(unsigned.Sign(password, sharedKey)) };
    }

    /// <summary>Null where the header does not have this shape.</summary>
    public static NhsMeshToken? Find(string? header)
    {
        var match = Shape().Match(header ?? "");
        return match.Success
            ? new NhsMeshToken(
                match.Groups["mailbox"].Value, match.Groups["nonce"].Value, match.Groups["count"].Value,
                match.Groups["timestamp"].Value, match.Groups["hash"].Value)
            : null;
    }

    /// <summary>Whether who made the token knew password and key. Takes the same time wherever the hash differs.</summary>
    public bool IsSignedWith(string password, string sharedKey)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var readable = Hash.Length == 2 * given.Length && Convert.FromHexString(Hash, given, out _, out _) == System.Buffers.OperationStatus.Done;

        return CryptographicOperations.FixedTimeEquals(given, Sign(password, sharedKey)) && readable;
    }

    public override string ToString() => $"{Scheme} {MailboxId}:{Nonce}:{NonceCount}:{Timestamp}:{Hash}";

    private byte[] Sign(string password, string sharedKey) => HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(sharedKey), Encoding.UTF8.GetBytes($"{MailboxId}:{Nonce}:{NonceCount}:{password}:{Timestamp}"));

    [GeneratedRegex(
        @"\ANHSMESH (?<mailbox>[^:\s]{1,100}):(?<nonce>[^:\s]{1,100}):(?<count>[0-9]{1,18}):(?<timestamp>[^:\s]{1,20}):(?<hash>[^:\s]{1,100})\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}

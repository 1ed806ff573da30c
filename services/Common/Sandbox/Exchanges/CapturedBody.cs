using System.IO.Compression;
using System.Text;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>
/// The first 64 KB of a body that streamed past, and how long it was in all. May be read while the body still passes.
/// </summary>
public sealed class CapturedBody
{
    public const int Limit = 64 * 1024;

    public static readonly CapturedBody Empty = new();

    private byte[] _bytes = [];
    private int _kept;

    /// <summary>Bytes that passed, kept or not.</summary>
    public long Length { get; private set; }

    internal int Kept => Volatile.Read(ref _kept);

    public void Append(ReadOnlySpan<byte> passing)
    {
        Length += passing.Length;

        var take = Math.Min(passing.Length, Limit - _kept);
        if (take <= 0)
        {
            return;
        }

        if (_bytes.Length - _kept < take)
        {
            Array.Resize(ref _bytes, Math.Min(Limit, Math.Max(_kept + take, _bytes.Length * 2)));
        }

        // The count last: whoever reads it finds at least so many bytes.
        passing[..take].CopyTo(_bytes.AsSpan(_kept));
        Volatile.Write(ref _kept, _kept + take);
    }

    /// <summary>The body as text; compressed bodies unpacked; what is no text as <c>base64:…</c>; null where there was none.</summary>
    public string? ToText(string? contentEncoding)
    {
        if (Length == 0)
        {
            return null;
        }

        var kept = Kept;
        var bytes = Unpack(_bytes.AsSpan(0, kept).ToArray(), contentEncoding);
        var text = TryDecode(bytes, mayBeCut: Length > kept || bytes.Length == Limit);
        return text is null
            ? "base64:" + Convert.ToBase64String(bytes)
            : Length > kept ? $"{text}… (the first {Limit / 1024} KB of {Length} bytes)" : text;
    }

    private static byte[] Unpack(byte[] kept, string? contentEncoding)
    {
        if (!string.Equals(contentEncoding, "gzip", StringComparison.OrdinalIgnoreCase))
        {
            return kept;
        }

        var unpacked = new byte[Limit];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(kept), CompressionMode.Decompress);
            var length = gzip.ReadAtLeast(unpacked, Limit, throwOnEndOfStream: false);
            return unpacked[..length];
        }
        catch (InvalidDataException)
        {
            return kept; // It said gzip and was none: shown as it came.
        }
    }

    private static string? TryDecode(byte[] bytes, bool mayBeCut)
    {
        // A cut may fall inside a character: up to three bytes less make it whole again.
        for (var cut = 0; cut <= (mayBeCut ? 3 : 0); cut++)
        {
            try
            {
                var text = StrictUtf8.GetString(bytes, 0, bytes.Length - cut);
                return text.Contains('\0') ? null : text;
            }
            catch (DecoderFallbackException)
            {
                // Tried with one byte less.
            }
        }

        return null;
    }

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}

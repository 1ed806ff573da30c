using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>
/// The first 64 KB of a body that streamed past, and how long it was in all. May be read while the body still passes.
/// </summary>
/// <remarks>
/// Its bytes lie in a borrowed buffer, because a buffer of its own for each body would keep the garbage collector busy. Who
/// holds the body, holds the buffer: its maker at first, then each exchange in the ring. The last to release it gives it back.
/// </remarks>
public sealed class CapturedBody
{
    public const int Limit = 64 * 1024;

    public static readonly CapturedBody Empty = new();

    private readonly Lock _gate = new();
    private byte[] _bytes = [];
    private int _kept;
    private int _holders = 1;

    /// <summary>Bytes that passed, kept or not.</summary>
    public long Length { get; private set; }

    internal int Kept => _kept;

    public void Append(ReadOnlySpan<byte> passing)
    {
        Length += passing.Length;
        if (passing.IsEmpty || _kept == Limit)
        {
            return;
        }

        lock (_gate)
        {
            var take = _holders > 0 ? Math.Min(passing.Length, Limit - _kept) : 0;
            if (_bytes.Length - _kept < take)
            {
                Grow(_kept + take);
            }

            passing[..take].CopyTo(_bytes.AsSpan(_kept));
            _kept += take;
        }
    }

    /// <summary>Keeps the bytes for one more who may read them.</summary>
    public void Hold() => Interlocked.Increment(ref _holders);

    /// <summary>Said once by its maker, when all who may read the body hold it, and once by each of these.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) > 0)
        {
            return;
        }

        lock (_gate)
        {
            GiveBack();
            (_bytes, _kept) = ([], 0);
        }
    }

    /// <summary>The body as text; compressed bodies unpacked; what is no text as <c>base64:…</c>; null where there was none.</summary>
    public string? ToText(string? contentEncoding)
    {
        if (Length == 0)
        {
            return null;
        }

        byte[] copy;
        lock (_gate)
        {
            copy = _bytes.AsSpan(0, _kept).ToArray();
        }

        var kept = copy.Length;
        var bytes = Unpack(copy, contentEncoding);
        var text = TryDecode(bytes, mayBeCut: Length > kept || bytes.Length == Limit);
        return text is null
            ? "base64:" + Convert.ToBase64String(bytes)
            : Length > kept ? $"{text}… (the first {Limit / 1024} KB of {Length} bytes)" : text;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(Limit, Math.Max(needed, 2 * _kept)));
        _bytes.AsSpan(0, _kept).CopyTo(larger);
        GiveBack();
        _bytes = larger;
    }

    private void GiveBack()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
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

using System.Text;

namespace SpineSandbox.Mesh.Http;

/// <summary>
/// The text of a header that came as bytes, one character each. Senders write UTF-8 or Latin-1 and do not say which; headers
/// pass on as they came, but who shows or compares one must read it.
/// </summary>
internal static class WireText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string header)
    {
        if (Ascii.IsValid(header) || header.Any(letter => letter > byte.MaxValue))
        {
            return header;
        }

        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(header));
        }
        catch (DecoderFallbackException)
        {
            return header;
        }
    }
}

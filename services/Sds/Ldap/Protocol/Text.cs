using System.Formats.Asn1;
using System.Text;

namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>Octet strings that are text: strictly UTF-8.</summary>
internal static class Text
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="AsnContentException">It is no octet string, or not UTF-8.</exception>
    public static string Read(AsnReader reader, Asn1Tag? tag = null) =>
        TryDecode(reader.ReadOctetString(tag)) ?? throw new AsnContentException("A text is not UTF-8.");

    /// <summary>The text, or null where the octets are none.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> octets)
    {
        try
        {
            return Utf8.GetString(octets);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static byte[] Encode(string text) => Utf8.GetBytes(text);
}

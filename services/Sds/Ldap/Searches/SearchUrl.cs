using System.Buffers;
using System.Formats.Asn1;
using System.Globalization;
using System.Text;
using SpineSandbox.Sds.Ldap.Filters;

namespace SpineSandbox.Sds.Ldap.Searches;

/// <summary>A search as an LDAP URL (RFC 4516): where, what of each entry, how far down, and which.</summary>
internal static class SearchUrl
{
    /// <summary>A longer one helps nobody, and must not fill the memory.</summary>
    public const int Longest = 8 * 1024;

    // Unreserved and reserved characters of RFC 3986, but for those that end a part of the URL.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@");

    /// <param name="server">Scheme, host and port.</param>
    /// <param name="search">As it was sent.</param>
    public static string Of(string server, WrittenSearch search)
    {
        var text = new StringBuilder(server).Append('/');
        Append(text, search.Base);
        text.Append('?');
        Append(text, string.Join(',', search.Attributes));
        text.Append('?').Append(WordFor(search.Scope)).Append('?');
        Append(text, FilterOf(search));

        return text.Length <= Longest ? text.ToString() : text.ToString(0, Longest) + "…";
    }

    private static string FilterOf(WrittenSearch search)
    {
        try
        {
            return FilterText.Of(search.Filter);
        }
        catch (AsnContentException)
        {
            return ""; // It will be refused; why is told elsewhere.
        }
    }

    private static string WordFor(Scope scope) => scope switch
    {
        Scope.BaseObject => "base",
        Scope.SingleLevel => "one",
        Scope.WholeSubtree => "sub",
        Scope.Subordinates => "subordinate",
        _ => "",
    };

    private static void Append(StringBuilder text, string part)
    {
        var rest = part.AsSpan(0, Math.Min(part.Length, Longest));
        Span<byte> octets = stackalloc byte[4];
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAnyExcept(Plain);
            text.Append(rest[..(plain < 0 ? rest.Length : plain)]);
            if (plain < 0)
            {
                return;
            }

            rest = rest[plain..];
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            foreach (var octet in octets[..rune.EncodeToUtf8(octets)])
            {
                text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }

            rest = rest[length..];
        }
    }
}

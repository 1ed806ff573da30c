using System.Formats.Asn1;
using System.Globalization;
using System.Text;
using SpineSandbox.Sds.Ldap.Protocol;
using static SpineSandbox.Sds.Ldap.Filters.FilterTags;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary>A filter as people write it (RFC 4515), from how it was sent; for those who look at a search, whether it could be done or not.</summary>
internal static class FilterText
{
    private const string Unreadable = "(…)";

    /// <exception cref="AsnContentException">It is no filter.</exception>
    public static string Of(ReadOnlyMemory<byte> filter)
    {
        var text = new StringBuilder();
        Append(text, new AsnReader(filter, AsnEncodingRules.BER), depth: 0);

        return text.ToString();
    }

    private static void Append(StringBuilder text, AsnReader reader, int depth)
    {
        var tag = reader.PeekTag();
        if (depth > FilterReader.Deepest)
        {
            text.Append(Unreadable);
            reader.ReadEncodedValue();
        }
        else if (tag == And || tag == Or)
        {
            text.Append(tag == And ? "(&" : "(|");
            AppendAll(text, reader.ReadSetOf(skipSortOrderValidation: true, tag), depth);
        }
        else if (tag == Not)
        {
            text.Append("(!");
            AppendAll(text, reader.ReadSequence(tag), depth);
        }
        else if (tag == Present)
        {
            text.Append('(').Append(Escaped(reader.ReadOctetString(tag))).Append("=*)");
        }
        else if (tag == Substrings)
        {
            AppendSubstrings(text, reader.ReadSequence(tag));
        }
        else if (tag == ExtensibleMatch)
        {
            AppendExtensible(text, reader.ReadSequence(tag));
        }
        else
        {
            var sign = SignOf(tag);
            AppendAssertion(text, reader.ReadSequence(tag), sign);
        }
    }

    private static void AppendAll(StringBuilder text, AsnReader parts, int depth)
    {
        while (parts.HasData)
        {
            Append(text, parts, depth + 1);
        }

        text.Append(')');
    }

    private static void AppendAssertion(StringBuilder text, AsnReader assertion, string sign) => text
        .Append('(').Append(Escaped(assertion.ReadOctetString())).Append(sign).Append(Escaped(assertion.ReadOctetString())).Append(')');

    private static void AppendSubstrings(StringBuilder text, AsnReader substrings)
    {
        text.Append('(').Append(Escaped(substrings.ReadOctetString())).Append('=');
        var parts = substrings.ReadSequence();
        var endsOpen = true;
        for (var first = true; parts.HasData; first = false)
        {
            var tag = PeekPart(parts);
            text.Append(first && tag.TagValue == 0 ? "" : "*").Append(Escaped(parts.ReadOctetString(tag)));
            endsOpen = tag.TagValue != 2;
        }

        text.Append(endsOpen ? "*)" : ")");
    }

    private static void AppendExtensible(StringBuilder text, AsnReader parts)
    {
        string? rule = null, attribute = null, value = null;
        var inName = false;
        while (parts.HasData)
        {
            var tag = PeekPart(parts);
            switch (tag.TagValue)
            {
                case 1:
                    rule = Escaped(parts.ReadOctetString(tag));
                    break;
                case 2:
                    attribute = Escaped(parts.ReadOctetString(tag));
                    break;
                case 3:
                    value = Escaped(parts.ReadOctetString(tag));
                    break;
                default:
                    inName = parts.ReadBoolean(tag);
                    break;
            }
        }

        text.Append('(').Append(attribute).Append(inName ? ":dn" : "").Append(rule is null ? "" : $":{rule}").Append(":=").Append(value).Append(')');
    }

    private static string SignOf(Asn1Tag tag) =>
        tag == EqualityMatch ? "="
        : tag == GreaterOrEqual ? ">="
        : tag == LessOrEqual ? "<="
        : tag == ApproxMatch ? "~="
        : throw new AsnContentException($"There is no filter with tag {tag}.");

    // RFC 4515 §3: what has a meaning of its own is written in hexadecimal, and so is what is no text.
    private static string Escaped(byte[] octets)
    {
        var text = Protocol.Text.TryDecode(octets);
        if (text is not null && !text.AsSpan().ContainsAny("*()\\\0"))
        {
            return text;
        }

        var escaped = new StringBuilder();
        foreach (var character in text ?? Encoding.Latin1.GetString(octets))
        {
            if (character is '*' or '(' or ')' or '\\' or '\0' || (text is null && character > '~'))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x2}");
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }
}

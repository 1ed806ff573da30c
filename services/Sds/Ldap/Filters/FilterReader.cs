using System.Formats.Asn1;
using SpineSandbox.Sds.Ldap.Protocol;
using static SpineSandbox.Sds.Ldap.Filters.FilterTags;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary>Reads a filter as RFC 4511 §4.5.1 encodes it.</summary>
internal static class FilterReader
{
    /// <summary>No person and no client writes filters as deep; deeper ones only cost stack.</summary>
    public const int Deepest = 64;

    /// <exception cref="AsnContentException">It is no filter.</exception>
    /// <exception cref="LdapException">It is too deep.</exception>
    public static Filter Read(AsnReader reader, int depth = 0)
    {
        if (depth > Deepest)
        {
            throw new LdapException(ResultCode.AdminLimitExceeded, $"filters may be nested {Deepest} deep");
        }

        return reader.PeekTag() switch
        {
            { } tag when tag == And => new AndFilter(ReadParts(reader, And, depth)),
            { } tag when tag == Or => new OrFilter(ReadParts(reader, Or, depth)),
            { } tag when tag == Not => new NotFilter(Read(reader.ReadSequence(Not), depth + 1)),
            { } tag when tag == EqualityMatch => ReadAssertion(reader, EqualityMatch, ValueFilter.Equal),
            { } tag when tag == GreaterOrEqual => ReadAssertion(reader, GreaterOrEqual, ValueFilter.AtLeast),
            { } tag when tag == LessOrEqual => ReadAssertion(reader, LessOrEqual, ValueFilter.AtMost),
            { } tag when tag == ApproxMatch => ReadAssertion(reader, ApproxMatch, ValueFilter.Approximate),
            { } tag when tag == Present => PresenceFilter.Of(AttributeDescription.Parse(Text.Read(reader, Present))),
            { } tag when tag == Substrings => ReadSubstrings(reader.ReadSequence(Substrings)),
            { } tag when tag == ExtensibleMatch => ReadExtensible(reader.ReadSequence(ExtensibleMatch)),
            var tag => throw new AsnContentException($"There is no filter with tag {tag}."),
        };
    }

    private static List<Filter> ReadParts(AsnReader reader, Asn1Tag tag, int depth)
    {
        var set = reader.ReadSetOf(skipSortOrderValidation: true, tag);
        var parts = new List<Filter>();
        while (set.HasData)
        {
            parts.Add(Read(set, depth + 1));
        }

        return parts;
    }

    private static Filter ReadAssertion(AsnReader reader, Asn1Tag tag, Func<AttributeDescription, string?, Filter> make)
    {
        var assertion = reader.ReadSequence(tag);
        var attribute = AttributeDescription.Parse(Text.Read(assertion));
        return make(attribute, Text.TryDecode(assertion.ReadOctetString()));
    }

    private static Filter ReadSubstrings(AsnReader reader)
    {
        var attribute = AttributeDescription.Parse(Text.Read(reader));
        var sequence = reader.ReadSequence();
        string? initial = null;
        string? final = null;
        var any = new List<string>();
        while (sequence.HasData)
        {
            var tag = PeekPart(sequence);
            var part = Text.Read(sequence, tag);
            switch (tag.TagValue)
            {
                case 0 when initial is null && any.Count == 0:
                    initial = part;
                    break;
                case 1 when final is null:
                    any.Add(part);
                    break;
                case 2 when final is null:
                    final = part;
                    break;
                default:
                    throw new AsnContentException("The parts of a substring filter are out of order.");
            }
        }

        return initial is null && final is null && any.Count == 0
            ? throw new AsnContentException("A substring filter needs a part.")
            : SubstringsFilter.Of(attribute, initial, any, final);
    }

    private static Filter ReadExtensible(AsnReader reader)
    {
        string? rule = null;
        AttributeDescription? attribute = null;
        string? value = null;
        var inName = false;
        while (reader.HasData)
        {
            var tag = PeekPart(reader);
            switch (tag.TagValue)
            {
                case 1:
                    rule = Text.Read(reader, tag);
                    break;
                case 2:
                    attribute = AttributeDescription.Parse(Text.Read(reader, tag));
                    break;
                case 3:
                    value = Text.TryDecode(reader.ReadOctetString(tag));
                    break;
                case 4:
                    inName = reader.ReadBoolean(tag);
                    break;
                default:
                    throw new AsnContentException("An extensible filter has no such part.");
            }
        }

        return rule is null && attribute is null
            ? throw new AsnContentException("An extensible filter names an attribute or a rule.")
            : ExtensibleFilter.Of(attribute, rule, value, inName);
    }
}

using System.Formats.Asn1;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary>How the kinds of filter are told apart on the wire (RFC 4511 §4.5.1).</summary>
internal static class FilterTags
{
    public static readonly Asn1Tag And = Constructed(0);
    public static readonly Asn1Tag Or = Constructed(1);
    public static readonly Asn1Tag Not = Constructed(2);
    public static readonly Asn1Tag EqualityMatch = Constructed(3);
    public static readonly Asn1Tag Substrings = Constructed(4);
    public static readonly Asn1Tag GreaterOrEqual = Constructed(5);
    public static readonly Asn1Tag LessOrEqual = Constructed(6);
    public static readonly Asn1Tag Present = new(TagClass.ContextSpecific, 7);
    public static readonly Asn1Tag ApproxMatch = Constructed(8);
    public static readonly Asn1Tag ExtensibleMatch = Constructed(9);

    /// <summary>The tag of the next part of a filter that has several.</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static Asn1Tag PeekPart(AsnReader reader) => reader.PeekTag() is { TagClass: TagClass.ContextSpecific } tag
        ? tag
        : throw new AsnContentException("The parts of a filter are told apart by tags of the context.");

    private static Asn1Tag Constructed(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}

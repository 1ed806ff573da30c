using System.Formats.Asn1;
using System.Text;

namespace SpineSandbox.Sds.Tests.Ldap.Wire;

/// <summary>A filter that can be written to the wire and shown to people.</summary>
internal sealed class WireFilter
{
    private readonly string _text;
    private readonly Action<AsnWriter> _write;

    private WireFilter(string text, Action<AsnWriter> write) => (_text, _write) = (text, write);

    public static WireFilter Everything { get; } = Present("objectClass");

    public static WireFilter And(params WireFilter[] parts) => Combined('&', 0, parts);

    public static WireFilter Or(params WireFilter[] parts) => Combined('|', 1, parts);

    public static WireFilter Not(WireFilter part) => new($"(!{part})", writer =>
    {
        using (writer.PushSequence(Context(2, true)))
        {
            part.Write(writer);
        }
    });

    public static WireFilter Equal(string attribute, string value) => Assertion(attribute, "=", value, 3);

    public static WireFilter AtLeast(string attribute, string value) => Assertion(attribute, ">=", value, 5);

    public static WireFilter AtMost(string attribute, string value) => Assertion(attribute, "<=", value, 6);

    public static WireFilter Approximate(string attribute, string value) => Assertion(attribute, "~=", value, 8);

    public static WireFilter Present(string attribute) =>
        new($"({attribute}=*)", writer => writer.WriteOctetString(Utf8(attribute), Context(7, false)));

    public static WireFilter Substrings(string attribute, string? initial, string[] any, string? final) => new(
        $"({attribute}={initial}*{string.Concat(any.Select(part => part + "*"))}{final})",
        writer =>
        {
            using (writer.PushSequence(Context(4, true)))
            {
                writer.WriteOctetString(Utf8(attribute));
                using (writer.PushSequence())
                {
                    foreach (var (part, tag) in any.Select(part => (part, 1)).Prepend((initial!, 0)).Append((final!, 2)).Where(part => part.Item1 is not null))
                    {
                        writer.WriteOctetString(Utf8(part), Context(tag, false));
                    }
                }
            }
        });

    public static WireFilter Extensible(string? attribute, string? rule, string value, bool inName = false) => new(
        $"({attribute}{(inName ? ":dn" : "")}{(rule is null ? "" : $":{rule}")}:={value})",
        writer =>
        {
            using (writer.PushSequence(Context(9, true)))
            {
                if (rule is not null)
                {
                    writer.WriteOctetString(Utf8(rule), Context(1, false));
                }

                if (attribute is not null)
                {
                    writer.WriteOctetString(Utf8(attribute), Context(2, false));
                }

                writer.WriteOctetString(Utf8(value), Context(3, false));
                if (inName)
                {
                    writer.WriteBoolean(true, Context(4, false));
                }
            }
        });

    public void Write(AsnWriter writer) => _write(writer);

    public override string ToString() => _text;

    private static WireFilter Combined(char sign, int tag, WireFilter[] parts) => new(
        $"({sign}{string.Concat<WireFilter>(parts)})",
        writer =>
        {
            using (writer.PushSetOf(Context(tag, true)))
            {
                foreach (var part in parts)
                {
                    part.Write(writer);
                }
            }
        });

    private static WireFilter Assertion(string attribute, string sign, string value, int tag) => new(
        $"({attribute}{sign}{value})",
        writer =>
        {
            using (writer.PushSequence(Context(tag, true)))
            {
                writer.WriteOctetString(Utf8(attribute));
                writer.WriteOctetString(Utf8(value));
            }
        });

    private static Asn1Tag Context(int number, bool isConstructed) => new(TagClass.ContextSpecific, number, isConstructed);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

using System.Formats.Asn1;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Schema;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>An attribute of an entry, with its values as they are compared and as they are sent.</summary>
internal sealed class LdapAttribute
{
    private readonly Lazy<ReadOnlyMemory<byte>> _encoded;
    private readonly Lazy<ReadOnlyMemory<byte>> _encodedType;
    private readonly Lazy<string[]> _prepared;
    private readonly Lazy<byte[]> _ldif;

    public LdapAttribute(AttributeType type, params IReadOnlyList<string> values)
    {
        Type = type;
        Values = values;
        _encoded = new Lazy<ReadOnlyMemory<byte>>(() => Encode(Values));
        _encodedType = new Lazy<ReadOnlyMemory<byte>>(() => Encode([]));
        _prepared = new Lazy<string[]>(() => [.. PreparedBy(Type.Equality!)]);
        _ldif = new Lazy<byte[]>(() => Ldif.Lines(Type.Name, Values));
    }

    public AttributeType Type { get; }

    public IReadOnlyList<string> Values { get; }

    /// <summary>Name and values, as a search answers them.</summary>
    public ReadOnlyMemory<byte> Encoded => _encoded.Value;

    /// <summary>The name alone, as a search for types only answers it.</summary>
    public ReadOnlyMemory<byte> EncodedType => _encodedType.Value;

    /// <summary>Name and values as text.</summary>
    public byte[] Lines => _ldif.Value;

    /// <summary>The values in the form that a rule compares.</summary>
    public IReadOnlyList<string> Prepared(MatchingRule rule) => rule == Type.Equality ? _prepared.Value : [.. PreparedBy(rule)];

    private IEnumerable<string> PreparedBy(MatchingRule rule) => Values.Select(rule.Prepare).OfType<string>();

    private ReadOnlyMemory<byte> Encode(IReadOnlyList<string> values)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteOctetString(Text.Encode(Type.Name));

            // A SET OF in BER has no order of its own; AsnWriter would sort it only for DER.
            using (writer.PushSetOf())
            {
                foreach (var value in values)
                {
                    writer.WriteOctetString(Text.Encode(value));
                }
            }
        }

        return writer.Encode();
    }
}

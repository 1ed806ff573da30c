using SpineSandbox.Sds.Ldap.Naming;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Schema;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>One entry of the directory as LDAP shows it.</summary>
internal sealed class LdapEntry
{
    private readonly Dictionary<AttributeType, LdapAttribute> _byType;
    private readonly Lazy<byte[]> _nameLine;

    public LdapEntry(string name, IReadOnlyList<LdapAttribute> attributes)
    {
        Name = name;
        EncodedName = Text.Encode(name);
        DistinguishedName = DistinguishedName.Parse(name);
        Attributes = attributes;
        Classes =
        [
            .. attributes.Where(attribute => attribute.Type == StandardAttributes.ObjectClass)
                .SelectMany(attribute => attribute.Values).Select(SdsSchema.FindClass).OfType<ObjectClass>(),
        ];
        _nameLine = new Lazy<byte[]>(() => Ldif.Lines("dn", Name));
        _byType = attributes.ToDictionary(attribute => attribute.Type);
    }

    /// <summary>The distinguished name, spelt as answers spell it.</summary>
    public string Name { get; }

    public byte[] EncodedName { get; }

    /// <summary>The name as the line of text that begins the entry.</summary>
    public byte[] NameLine => _nameLine.Value;

    public DistinguishedName DistinguishedName { get; }

    /// <summary>User attributes first, then those that the server keeps.</summary>
    public IReadOnlyList<LdapAttribute> Attributes { get; }

    public IReadOnlyList<ObjectClass> Classes { get; }

    /// <summary>The attribute itself and every kind of it that the entry has.</summary>
    public IEnumerable<LdapAttribute> Find(AttributeType type)
    {
        // Only the few supertypes have kinds; the rest is one look-up.
        if (_byType.TryGetValue(type, out var exact))
        {
            yield return exact;
        }

        if (!SdsSchema.HasKinds(type))
        {
            yield break;
        }

        foreach (var attribute in Attributes.Where(attribute => attribute.Type != type && type.Covers(attribute.Type)))
        {
            yield return attribute;
        }
    }
}

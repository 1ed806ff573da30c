using System.Security.Cryptography;
using System.Text;
using SpineSandbox.Sds.Ldap.Schema;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>Collects the attributes of an entry, leaving out what has no value, and adds those that the server keeps.</summary>
internal sealed class EntryBuilder(string name, ObjectClass structural)
{
    /// <summary>When every record of the sandbox was requested and approved, and who did.</summary>
    public const string Approved = "20260101090000";

    private const string Author = "cn=sandbox," + EntryNames.Suffix;

    private readonly List<LdapAttribute> _attributes =
        [new(StandardAttributes.ObjectClass, [.. Chain(structural).Reverse().Select(objectClass => objectClass.Name)])];

    public EntryBuilder With(string attribute, params IEnumerable<string?> values)
    {
        string[] given = [.. values.OfType<string>().Where(value => value.Length > 0)];
        if (given.Length > 0)
        {
            _attributes.Add(new LdapAttribute(SdsSchema.Attribute(attribute), given));
        }

        return this;
    }

    public LdapEntry Build(bool hasSubordinates = false) => new(name, [.. _attributes, .. Kept(hasSubordinates)]);

    private LdapAttribute[] Kept(bool hasSubordinates) =>
    [
        new(OperationalAttributes.StructuralObjectClass, structural.Name),
        new(OperationalAttributes.EntryUuid, new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString("D")),
        new(OperationalAttributes.CreatorsName, Author),
        new(OperationalAttributes.CreateTimestamp, Approved + "Z"),
        new(OperationalAttributes.ModifiersName, Author),
        new(OperationalAttributes.ModifyTimestamp, Approved + "Z"),
        new(OperationalAttributes.EntryDn, name),
        new(OperationalAttributes.SubschemaSubentry, EntryNames.Subschema),
        new(OperationalAttributes.HasSubordinates, hasSubordinates ? "TRUE" : "FALSE"),
    ];

    private static IEnumerable<ObjectClass> Chain(ObjectClass? objectClass)
    {
        for (; objectClass is not null; objectClass = objectClass.Superior)
        {
            yield return objectClass;
        }
    }
}

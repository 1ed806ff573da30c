using System.Formats.Asn1;
using SpineSandbox.Sds.Ldap.Filters;
using SpineSandbox.Sds.Ldap.Naming;
using SpineSandbox.Sds.Ldap.Protocol;

namespace SpineSandbox.Sds.Ldap.Searches;

/// <summary>A search as it was asked for.</summary>
/// <param name="Base">Where it begins.</param>
/// <param name="Scope">How far down it goes.</param>
/// <param name="SizeLimit">The most entries that the client wants; 0 for all.</param>
/// <param name="TimeLimit">The most time it wants to wait; zero for any.</param>
/// <param name="TypesOnly">Names of attributes without values.</param>
/// <param name="Filter">Which entries.</param>
/// <param name="Selection">Which attributes of them.</param>
/// <param name="Page">The page that is asked for, if the search goes in pages.</param>
internal sealed record SearchRequest(
    DistinguishedName Base,
    Scope Scope,
    int SizeLimit,
    TimeSpan TimeLimit,
    bool TypesOnly,
    Filter Filter,
    AttributeSelection Selection,
    Page? Page)
{
    /// <exception cref="LdapException">It cannot be done.</exception>
    /// <exception cref="AsnContentException">It is no search.</exception>
    public static SearchRequest Parse(LdapMessage message)
    {
        var reader = message.Read();
        var baseName = Text.Read(reader);
        var scope = reader.ReadEnumeratedValue<Scope>();
        reader.ReadEnumeratedValue<DerefAliases>(); // The tree has no aliases.
        var sizeLimit = ReadLimit(reader);
        var timeLimit = ReadLimit(reader);
        var typesOnly = reader.ReadBoolean();
        var filter = FilterReader.Read(reader);
        var attributes = ReadAttributes(reader.ReadSequence());

        if (!Enum.IsDefined(scope))
        {
            throw new LdapException(ResultCode.ProtocolError, "invalid scope");
        }

        var name = DistinguishedName.TryParse(baseName, out var parsed)
            ? parsed
            : throw new LdapException(ResultCode.InvalidDnSyntax, "invalid DN");

        return new SearchRequest(
            name, scope, sizeLimit, TimeSpan.FromSeconds(timeLimit), typesOnly, filter, AttributeSelection.Of(attributes), Page.Of(message));
    }

    private static int ReadLimit(AsnReader reader) => reader.TryReadInt32(out var limit) && limit >= 0
        ? limit
        : throw new LdapException(ResultCode.ProtocolError, "invalid limit");

    private static List<string> ReadAttributes(AsnReader reader)
    {
        var attributes = new List<string>();
        while (reader.HasData)
        {
            attributes.Add(Text.Read(reader));
        }

        return attributes;
    }

    private enum DerefAliases
    {
        Never = 0,
        InSearching = 1,
        FindingBase = 2,
        Always = 3,
    }
}

internal enum Scope
{
    BaseObject = 0,
    SingleLevel = 1,
    WholeSubtree = 2,

    /// <summary>All below the base but not the base itself, an extension that OpenLDAP has too.</summary>
    Subordinates = 3,
}

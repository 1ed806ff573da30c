using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Ldap.Naming;
using SpineSandbox.Sds.Ldap.Schema;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>The directory at one moment as a tree of entries, with an index over what nearly every search names.</summary>
internal sealed class LdapTree
{
    private static readonly ConditionalWeakTable<DirectoryState, LdapTree> Trees = [];

    private static readonly AttributeType[] Indexed =
        [StandardAttributes.UniqueIdentifier, SdsSchema.Attribute("nhsIDCode"), SdsSchema.Attribute("nhsMHSPartyKey")];

    private readonly Dictionary<string, LdapEntry> _byName;
    private readonly ILookup<string, LdapEntry> _byParent;
    private readonly ILookup<(AttributeType, string), LdapEntry> _byValue;

    private LdapTree(DirectoryState directory)
    {
        LdapEntry[] services = [.. directory.Systems.Select(ServiceEntries.Of), .. directory.MhsRecords.Select(ServiceEntries.Of)];
        LdapEntry[] organisations = [.. directory.Organisations.Select(OrganisationEntries.Of)];

        Entries =
        [
            new EntryBuilder(EntryNames.Suffix, ObjectClasses.Organization).With("o", "nhs").Build(hasSubordinates: true),
            Unit(EntryNames.Services, "Services", services.Length > 0),
            .. services,
            Unit(EntryNames.Organisations, "Organisations", organisations.Length > 0),
            .. organisations,
            Unit(EntryNames.People, "People", hasSubordinates: false),
        ];

        _byName = Entries.ToDictionary(entry => entry.DistinguishedName.Normalized);
        _byParent = Entries.ToLookup(entry => entry.DistinguishedName.Parent);
        _byValue =
            (from entry in Entries
             from type in Indexed
             from attribute in entry.Find(type)
             from value in attribute.Prepared(type.Equality!)
             select (Key: (type, value), entry)).ToLookup(pair => pair.Key, pair => pair.entry);
    }

    /// <summary>All entries, in a fixed order.</summary>
    public ImmutableArray<LdapEntry> Entries { get; }

    public static LdapTree Of(DirectoryState directory) => Trees.GetValue(directory, state => new LdapTree(state));

    public LdapEntry? Find(DistinguishedName name) => _byName.GetValueOrDefault(name.Normalized);

    /// <summary>The nearest entry above a name that is no entry.</summary>
    public LdapEntry? FindNearest(DistinguishedName name) =>
        name.Ancestors.Select(ancestor => _byName.GetValueOrDefault(ancestor)).FirstOrDefault(entry => entry is not null);

    public IEnumerable<LdapEntry> ChildrenOf(LdapEntry entry) => _byParent[entry.DistinguishedName.Normalized];

    /// <summary>The entries with one value, where the attribute has an index; null where it has none.</summary>
    public IEnumerable<LdapEntry>? FindByValue(AttributeType type, string prepared) =>
        Indexed.Contains(type) ? _byValue[(type, prepared)] : null;

    private static LdapEntry Unit(string name, string unit, bool hasSubordinates) =>
        new EntryBuilder(name, ObjectClasses.OrganizationalUnit).With("ou", unit).Build(hasSubordinates);
}

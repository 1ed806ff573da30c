using static SpineSandbox.Sds.Ldap.Schema.AttributeUsage;
using static SpineSandbox.Sds.Ldap.Schema.MatchingRules;

namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>What the server itself knows of entries, of its schema and of what it can do: RFC 4512, RFC 4530, RFC 5020.</summary>
internal static class OperationalAttributes
{
    public static readonly AttributeType StructuralObjectClass = Kept("2.5.21.9", "structuralObjectClass", ObjectIdentifier);
    public static readonly AttributeType CreatorsName = Kept("2.5.18.3", "creatorsName", DistinguishedName);
    public static readonly AttributeType CreateTimestamp = Kept("2.5.18.1", "createTimestamp", GeneralizedTime) with { Ordering = GeneralizedTimeOrdering };
    public static readonly AttributeType ModifiersName = Kept("2.5.18.4", "modifiersName", DistinguishedName);
    public static readonly AttributeType ModifyTimestamp = Kept("2.5.18.2", "modifyTimestamp", GeneralizedTime) with { Ordering = GeneralizedTimeOrdering };
    public static readonly AttributeType EntryUuid = Kept("1.3.6.1.1.16.4", "entryUUID", Uuid) with { Ordering = UuidOrdering };
    public static readonly AttributeType EntryDn = Kept("1.3.6.1.1.20", "entryDN", DistinguishedName);
    public static readonly AttributeType SubschemaSubentry = Kept("2.5.18.10", "subschemaSubentry", DistinguishedName) with { Visibility = AttributeVisibility.Presence };
    public static readonly AttributeType HasSubordinates = Kept("2.5.18.9", "hasSubordinates", MatchingRules.Boolean) with { Visibility = AttributeVisibility.PresenceAndEquality };

    public static readonly AttributeType NamingContexts = Server("1.3.6.1.4.1.1466.101.120.5", "namingContexts", Syntax.DistinguishedName);
    public static readonly AttributeType SupportedControl = Server("1.3.6.1.4.1.1466.101.120.13", "supportedControl", Syntax.ObjectIdentifier);
    public static readonly AttributeType SupportedExtension = Server("1.3.6.1.4.1.1466.101.120.7", "supportedExtension", Syntax.ObjectIdentifier);
    public static readonly AttributeType SupportedFeatures = Server("1.3.6.1.4.1.4203.1.3.5", "supportedFeatures", Syntax.ObjectIdentifier) with { Equality = ObjectIdentifier };
    public static readonly AttributeType SupportedLdapVersion = Server("1.3.6.1.4.1.1466.101.120.15", "supportedLDAPVersion", Syntax.Integer);
    public static readonly AttributeType VendorName = Server("1.3.6.1.1.4", "vendorName", Syntax.DirectoryString) with { Equality = CaseExact, SingleValue = true };
    public static readonly AttributeType VendorVersion = Server("1.3.6.1.1.5", "vendorVersion", Syntax.DirectoryString) with { Equality = CaseExact, SingleValue = true };

    public static readonly AttributeType AttributeTypes = Described("2.5.21.5", "attributeTypes", Syntax.AttributeTypeDescription);
    public static readonly AttributeType ObjectClasses = Described("2.5.21.6", "objectClasses", Syntax.ObjectClassDescription);
    public static readonly AttributeType MatchingRuleDescriptions = Described("2.5.21.4", "matchingRules", Syntax.MatchingRuleDescription);
    public static readonly AttributeType MatchingRuleUse = Described("2.5.21.8", "matchingRuleUse", Syntax.MatchingRuleUseDescription);
    public static readonly AttributeType LdapSyntaxes = Described("1.3.6.1.4.1.1466.101.120.16", "ldapSyntaxes", Syntax.LdapSyntaxDescription);

    public static IReadOnlyList<AttributeType> All { get; } =
    [
        StructuralObjectClass, CreatorsName, CreateTimestamp, ModifiersName, ModifyTimestamp, EntryUuid, EntryDn, SubschemaSubentry,
        HasSubordinates, NamingContexts, SupportedControl, SupportedExtension, SupportedFeatures, SupportedLdapVersion, VendorName,
        VendorVersion, AttributeTypes, ObjectClasses, MatchingRuleDescriptions, MatchingRuleUse, LdapSyntaxes,
        Server("1.3.6.1.4.1.1466.101.120.6", "altServer", Syntax.Ia5String),
        Server("1.3.6.1.4.1.1466.101.120.14", "supportedSASLMechanisms", Syntax.DirectoryString),
        Described("2.5.21.1", "dITStructureRules", Syntax.DitStructureRuleDescription),
        Described("2.5.21.2", "dITContentRules", Syntax.DitContentRuleDescription),
        Described("2.5.21.7", "nameForms", Syntax.NameFormDescription),
        new("2.5.18.6", "subtreeSpecification") { Syntax = Syntax.SubtreeSpecification, SingleValue = true, Usage = DirectoryOperation },
    ];

    private static AttributeType Kept(string oid, string name, MatchingRule equality) =>
        new(oid, name) { Equality = equality, Syntax = equality.Syntax, SingleValue = true, Usage = DirectoryOperation };

    private static AttributeType Server(string oid, string name, Syntax syntax) => new(oid, name) { Syntax = syntax, Usage = DsaOperation };

    private static AttributeType Described(string oid, string name, Syntax syntax) =>
        new(oid, name) { Equality = ObjectIdentifierFirstComponent, Syntax = syntax, Usage = DirectoryOperation };
}

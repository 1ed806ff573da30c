using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Schema;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>The two entries that stand outside the tree: what the server can do, and the schema.</summary>
internal static class ServerEntries
{
    /// <summary>All operational attributes by +, attributes of a class by @, absolute true and false filters, language tags.</summary>
    private static readonly string[] Features =
        ["1.3.6.1.4.1.4203.1.5.1", "1.3.6.1.4.1.4203.1.5.2", "1.3.6.1.4.1.4203.1.5.3", "1.3.6.1.4.1.4203.1.5.4"];

    /// <summary>The entry without a name.</summary>
    public static LdapEntry RootDse { get; } = new("",
    [
        new(StandardAttributes.ObjectClass, ObjectClasses.Top.Name, ObjectClasses.RootDse.Name),
        new(OperationalAttributes.StructuralObjectClass, ObjectClasses.RootDse.Name),
        new(OperationalAttributes.NamingContexts, EntryNames.Suffix),
        new(OperationalAttributes.SupportedControl, [.. Control.Supported]),
        new(OperationalAttributes.SupportedExtension, ExtendedOperations.WhoAmI),
        new(OperationalAttributes.SupportedFeatures, Features),
        new(OperationalAttributes.SupportedLdapVersion, "3"),
        new(OperationalAttributes.VendorName, "SpineSandbox"),
        new(OperationalAttributes.VendorVersion, SandboxVersion.Number),
        new(OperationalAttributes.EntryDn, ""),
        new(OperationalAttributes.SubschemaSubentry, EntryNames.Subschema),
    ]);

    /// <summary>Everything that clients may want to know of attributes and object classes.</summary>
    public static LdapEntry Subschema { get; } = new(EntryNames.Subschema,
    [
        new(StandardAttributes.ObjectClass, ObjectClasses.Top.Name, ObjectClasses.Subentry.Name, ObjectClasses.Subschema.Name, ObjectClasses.ExtensibleObject.Name),
        new(SdsSchema.Attribute("cn"), "Subschema"),
        new(OperationalAttributes.StructuralObjectClass, ObjectClasses.Subentry.Name),
        new(OperationalAttributes.CreateTimestamp, EntryBuilder.Approved + "Z"),
        new(OperationalAttributes.ModifyTimestamp, EntryBuilder.Approved + "Z"),
        new(OperationalAttributes.LdapSyntaxes, [.. Syntax.All.Select(syntax => syntax.ToString())]),
        new(OperationalAttributes.MatchingRuleDescriptions, [.. MatchingRules.All.Select(rule => rule.ToString())]),
        new(OperationalAttributes.MatchingRuleUse, [.. SdsSchema.MatchingRuleUses]),
        new(OperationalAttributes.AttributeTypes, [.. SdsSchema.Attributes.Select(attribute => attribute.ToString())]),
        new(OperationalAttributes.ObjectClasses, [.. SdsSchema.Classes.Select(objectClass => objectClass.ToString())]),
        new(OperationalAttributes.EntryDn, EntryNames.Subschema),
        new(OperationalAttributes.SubschemaSubentry, EntryNames.Subschema),
    ]);
}

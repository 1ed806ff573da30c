using SpineSandbox.Sds.Ldap.Naming;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>Where entries stand in the tree, spelt as the Spine directory spells them.</summary>
internal static class EntryNames
{
    public const string Suffix = "o=nhs";

    public const string Services = "ou=Services," + Suffix;

    public const string Organisations = "ou=Organisations," + Suffix;

    public const string People = "ou=People," + Suffix;

    public const string Subschema = "cn=Subschema";

    public static string Service(string id) => $"uniqueIdentifier={NameScanner.Escape(id)},{Services}";

    public static string Organisation(string odsCode) => $"uniqueIdentifier={NameScanner.Escape(odsCode)},{Organisations}";
}

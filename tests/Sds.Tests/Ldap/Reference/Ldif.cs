using System.Text;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Tests.Ldap.Reference;

/// <summary>The directory's entries as LDIF.</summary>
internal static class Ldif
{
    // What a server works out for itself.
    private static readonly string[] Computed = ["entryDN", "subschemaSubentry", "hasSubordinates"];

    public static string Of(LdapTree tree)
    {
        var text = new StringBuilder();
        foreach (var entry in tree.Entries)
        {
            text.AppendLine($"dn: {entry.Name}");
            foreach (var attribute in entry.Attributes.Where(attribute => !Computed.Contains(attribute.Type.Name)))
            {
                foreach (var value in attribute.Values)
                {
                    text.AppendLine($"{attribute.Type.Name}:: {Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}");
                }
            }

            text.AppendLine();
        }

        return text.ToString();
    }
}

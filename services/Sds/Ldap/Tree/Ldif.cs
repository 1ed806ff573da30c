using System.Text;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>Entries as LDIF (RFC 2849), the text in which people read them.</summary>
internal static class Ldif
{
    /// <summary>One line for each value; for none, the name alone.</summary>
    public static byte[] Lines(string name, params IReadOnlyList<string> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(name).Append(IsSafe(value) ? $": {value}" : $":: {Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}").Append('\n');
        }

        return Encoding.UTF8.GetBytes(values.Count == 0 ? $"{name}:\n" : text.ToString());
    }

    private static bool IsSafe(string value) =>
        value is [] or [not (' ' or ':' or '<'), .., not ' '] or [not (' ' or ':' or '<')] &&
        !value.AsSpan().ContainsAnyExceptInRange(' ', '~');
}

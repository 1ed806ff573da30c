namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>Lists as RFC 4512 writes them in schema descriptions.</summary>
internal static class Description
{
    public static string Quoted(IReadOnlyList<string> names) => names is [var single]
        ? $"'{single}'"
        : $"( {string.Join(' ', names.Select(name => $"'{name}'"))} )";

    public static string Listed(IReadOnlyList<string> names) => names is [var single] ? single : $"( {string.Join(" $ ", names)} )";
}

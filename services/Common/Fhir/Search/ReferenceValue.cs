namespace SpineSandbox.Fhir;

/// <summary><c>id</c>, <c>Type/id</c> or an absolute URL; the type may also come as the parameter's modifier.</summary>
public sealed record ReferenceValue(string? Type, string Id, string? Url)
{
    public static ReferenceValue Parse(string value, string? modifier = null)
    {
        var isUrl = value.Contains("://", StringComparison.Ordinal) || value.StartsWith("urn:", StringComparison.Ordinal);
        var parts = value.StartsWith("urn:", StringComparison.Ordinal) ? [value] : value.Split('/');
        var type = parts.Length > 1 ? parts[^2] : IsType(modifier) ? modifier : null;
        return new ReferenceValue(type, parts[^1], isUrl ? value : null);
    }

    /// <summary>Whether <c>Reference.reference</c> of a resource points to what is asked for.</summary>
    public bool Matches(string? reference)
    {
        if (reference is null)
        {
            return false;
        }

        var parts = reference.Split('/');
        return reference == Url || (Url is null && parts[^1] == Id && (Type is null || (parts.Length > 1 && parts[^2] == Type)));
    }

    // "patient:Patient=1" names a type, "patient:identifier=…" does not.
    private static bool IsType(string? modifier) => modifier?.Length > 0 && char.IsAsciiLetterUpper(modifier[0]);
}

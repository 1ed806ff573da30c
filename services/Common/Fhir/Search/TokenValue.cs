namespace SpineSandbox.Fhir;

/// <summary><c>code</c>, <c>system|code</c>, <c>|code</c> (no system) or <c>system|</c> (any code).</summary>
/// <param name="System">Null if any system will do, empty if there must be none.</param>
/// <param name="Code">Null if any code will do.</param>
public sealed record TokenValue(string? System, string? Code)
{
    public static TokenValue Parse(string value)
    {
        var parts = SearchEscapes.Split(value, '|', most: 2);
        return parts.Count == 1
            ? new TokenValue(null, SearchEscapes.Remove(value))
            : new TokenValue(SearchEscapes.Remove(parts[0]), parts[1].Length == 0 ? null : SearchEscapes.Remove(parts[1]));
    }

    /// <summary>Systems are exact, codes are compared without case, as most code systems are.</summary>
    public bool Matches(string? system, string? code) =>
        (System is null || System == (system ?? "")) && (Code is null || string.Equals(Code, code, StringComparison.OrdinalIgnoreCase));
}

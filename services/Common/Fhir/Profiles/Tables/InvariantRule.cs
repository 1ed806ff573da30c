namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>A rule that a profile states as an expression. Its meaning is written in code, by its key.</summary>
internal sealed record InvariantRule(string Key, IssueSeverity Severity, string Meaning)
{
    // key;severity;"expression";"meaning"
    public static InvariantRule Parse(string text)
    {
        var parts = TableLines.Split(text, ';');
        return new InvariantRule(parts[0], parts[1] == "error" ? IssueSeverity.Error : IssueSeverity.Warning, TableLines.Unquote(parts[^1]));
    }
}

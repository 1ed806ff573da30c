namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>The value set that the codes of an element come from.</summary>
internal sealed record Binding(string Strength, string ValueSet)
{
    public bool IsRequired => Strength == "required";

    /// <summary>Preferred and example bindings never make a document wrong.</summary>
    public bool IsChecked => Strength is "required" or "extensible";

    public static Binding? Parse(string text, Func<string, string> expand)
    {
        var parts = text.Split(';');
        return parts.Length > 1 && parts[1] != "-" ? new Binding(parts[0], expand(parts[1])) : null;
    }
}

namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>How often an element may stand within one parent.</summary>
internal readonly record struct Cardinality(int Min, int? Max)
{
    /// <summary><c>0..1</c>, <c>1..*</c>; nothing for <c>?</c>, which no source states.</summary>
    public static Cardinality? Parse(string text)
    {
        if (text == "?")
        {
            return null;
        }

        var parts = text.Split("..");
        return new Cardinality(int.Parse(parts[0]), parts[1] == "*" ? null : int.Parse(parts[1]));
    }

    public override string ToString() => $"{Min}..{Max?.ToString() ?? "*"}";
}

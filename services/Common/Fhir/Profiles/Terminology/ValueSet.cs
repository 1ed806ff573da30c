namespace SpineSandbox.Fhir.Profiles.Terminology;

/// <summary>A value set as far as it can be known offline.</summary>
internal sealed class ValueSet
{
    private readonly List<ValueSetPart> includes = [];
    private readonly List<ValueSetPart> excludes = [];
    private readonly List<string> includedSets = [];

    /// <summary>Whether the set holds a code. Without a system, as elements of type code have it, any system will do.</summary>
    public bool Holds(string? system, string code)
    {
        if (excludes.Exists(part => Fits(part, system) && part.Holds(code)))
        {
            return false;
        }

        return includes.Exists(part => Fits(part, system) && part.Holds(code))
            || includedSets.Exists(url => ValueSets.All.Find(url)?.Holds(system, code) ?? true);
    }

    internal void Include(ValueSetPart part) => includes.Add(part);

    internal void Exclude(ValueSetPart part) => excludes.Add(part);

    internal void IncludeSet(string url) => includedSets.Add(url);

    private static bool Fits(ValueSetPart part, string? system) => system is null || part.System == system;
}

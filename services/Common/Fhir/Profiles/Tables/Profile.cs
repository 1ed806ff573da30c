namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>One block of a profile table.</summary>
/// <param name="Base">A FHIR type, or the URL of the profile that this one narrows further.</param>
/// <param name="Contexts">Where an extension may stand; empty if nothing is said.</param>
/// <param name="Root">The rules about the resource, data type or extension itself, with all others below.</param>
internal sealed record Profile(string Url, string Base, IReadOnlyList<string> Contexts, ElementRule Root)
{
    /// <summary>How often the extension may stand at one place, if the profile that uses it says nothing.</summary>
    public Cardinality? Occurrence => Root.Self?.Cardinality;
}

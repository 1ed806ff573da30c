namespace SpineSandbox.Fhir.Profiles.Terminology;

/// <summary>One <c>include</c> or <c>exclude</c> of a value set.</summary>
/// <param name="System">The code system.</param>
/// <param name="Codes">The codes it names; none if it takes the whole system or filters it.</param>
/// <param name="IsFiltered">Whether a filter takes part of the system, which offline only its form can show.</param>
internal sealed record ValueSetPart(string System, HashSet<string> Codes, bool IsFiltered)
{
    public bool Holds(string code) =>
        Codes.Count > 0
            ? Codes.Contains(code)
            : IsFiltered && System != SnomedId.System || (CodeSystems.All.Holds(System, code) ?? true);
}

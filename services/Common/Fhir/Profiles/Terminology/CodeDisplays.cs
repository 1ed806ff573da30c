namespace SpineSandbox.Fhir.Profiles.Terminology;

/// <summary>The words that belong to the codes of the code systems that profiles bind.</summary>
public static class CodeDisplays
{
    /// <returns>Null where the system is not listed, or does not hold the code.</returns>
    public static string? Of(string system, string code) =>
        CodeSystems.All.Display(system, code) is { Length: > 0 } display ? display : null;
}

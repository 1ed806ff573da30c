namespace SpineSandbox.Fhir;

/// <summary>One element of a structure, as the schema table has it.</summary>
/// <param name="Name">The name without <c>[x]</c> and without a choice's type.</param>
/// <param name="Types">The permitted types; a backbone is named by its path.</param>
/// <param name="IsChoice">Whether the JSON property and the XML element carry the type in their name.</param>
/// <param name="RequiredCodes">The closed list of codes, if the element is bound to one.</param>
/// <param name="Order">The position within the structure, inherited elements included.</param>
public sealed record ElementDefinition(
    string Name,
    IReadOnlyList<string> Types,
    bool IsChoice,
    int Min,
    bool IsArray,
    IReadOnlySet<string>? RequiredCodes,
    int Order)
{
    /// <summary>The name under which the element appears for one of its types: <c>valueQuantity</c>.</summary>
    public string NameFor(string type) => IsChoice ? $"{Name}{char.ToUpperInvariant(type[0])}{type[1..]}" : Name;
}

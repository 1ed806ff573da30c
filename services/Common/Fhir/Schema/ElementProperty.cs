namespace SpineSandbox.Fhir;

/// <summary>One JSON property of a structure: an element together with one of its types, or the <c>_name</c> twin of that.</summary>
/// <param name="Name">The property's name; for a twin with its underscore.</param>
/// <param name="ValueName">The name without the underscore, which is also the XML element's name.</param>
internal sealed record ElementProperty(string Name, string ValueName, ElementDefinition Element, StructureDefinition Type)
{
    public bool IsTwin => Name.Length > ValueName.Length;

    /// <summary>The name of the property that holds id and extensions of a primitive.</summary>
    public string TwinName { get; } = "_" + ValueName;
}

using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace SpineSandbox.Fhir;

/// <summary>A resource, data type, backbone or primitive with its elements in schema order.</summary>
public sealed class StructureDefinition
{
    private FrozenDictionary<string, ElementProperty> byJsonName = FrozenDictionary<string, ElementProperty>.Empty;

    internal StructureDefinition(string name, StructureKind kind, string? baseName, PrimitiveType? primitive = null)
    {
        Name = name;
        Kind = kind;
        BaseName = baseName;
        Primitive = primitive;
    }

    /// <summary>"Patient", "HumanName", "Bundle.entry".</summary>
    public string Name { get; }

    public StructureKind Kind { get; }

    public string? BaseName { get; }

    /// <summary>All elements, inherited ones first, as XML must have them.</summary>
    public IReadOnlyList<ElementDefinition> Elements { get; private set; } = [];

    /// <summary>How values of this type are written, if it is a primitive.</summary>
    public PrimitiveType? Primitive { get; }

    /// <summary>Whether a document of this type carries <c>resourceType</c>.</summary>
    public bool IsResource => Kind == StructureKind.Resource;

    /// <summary>Whether elements of this type hold a resource of any type.</summary>
    internal bool HoldsResource => Kind == StructureKind.Abstract && Name is "Resource" or "DomainResource";

    /// <summary>The properties of each element, values only, in schema order; several for a choice.</summary>
    internal IReadOnlyList<IReadOnlyList<ElementProperty>> Properties { get; private set; } = [];

    /// <summary>The elements that must be present.</summary>
    internal IReadOnlyList<ElementDefinition> Mandatory { get; private set; } = [];

    /// <summary>Finds an element by the name of its JSON property: <c>valueQuantity</c>, not <c>value[x]</c>.</summary>
    public bool TryGetElement(
        string jsonName,
        [NotNullWhen(true)] out ElementDefinition? element,
        [NotNullWhen(true)] out StructureDefinition? type)
    {
        var found = TryGetProperty(jsonName, out var property) && !property.IsTwin;
        element = found ? property!.Element : null;
        type = found ? property!.Type : null;
        return found;
    }

    /// <inheritdoc />
    public override string ToString() => Name;

    internal bool TryGetProperty(string jsonName, [NotNullWhen(true)] out ElementProperty? property) =>
        byJsonName.TryGetValue(jsonName, out property);

    internal void Complete(IReadOnlyList<ElementDefinition> elements, Func<string, StructureDefinition> find)
    {
        Elements = elements;
        Mandatory = [.. elements.Where(element => element.Min > 0)];
        Properties = [.. elements.Select(element => PropertiesOf(element, find))];
        byJsonName = Properties.SelectMany(group => group).SelectMany(WithTwin).ToFrozenDictionary(property => property.Name);
    }

    private static ElementProperty[] PropertiesOf(ElementDefinition element, Func<string, StructureDefinition> find) =>
        [.. element.Types.Select(type => new ElementProperty(element.NameFor(type), element.NameFor(type), element, find(type)))];

    // Extension.url, ids of elements and narrative text have no twin.
    private IEnumerable<ElementProperty> WithTwin(ElementProperty property)
    {
        yield return property;
        if (property.Type.Primitive is not null && !IsAttribute(property) && property.Type.Name != "xhtml")
        {
            yield return property with { Name = property.TwinName };
        }
    }

    /// <summary>Whether the property is an attribute of the XML element: the id of an element, the url of an extension.</summary>
    internal bool IsAttribute(ElementProperty property) => property.ValueName switch
    {
        "id" => property.Element.Order == 0 && !IsResource && !HoldsResource,
        "url" => Name == "Extension",
        _ => false,
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>One element of a document: a value, the twin beside it if it is a primitive, and its type.</summary>
internal sealed record Instance(JsonNode? Value, JsonObject? Twin, StructureDefinition Type, NodePath Path)
{
    /// <summary>A primitive's text without quotes.</summary>
    public string? Text => Value is JsonValue value
        ? value.GetValueKind() == JsonValueKind.String ? FhirNodeExtensions.AsString(value) : value.ToJsonString()
        : null;

    /// <summary>The elements that a parent has under the name that a profile uses: <c>name</c>, <c>value[x]</c>, <c>valueCode</c>.</summary>
    public static List<Instance> Of(JsonObject parent, StructureDefinition structure, string name, NodePath path)
    {
        List<Instance> found = [];
        foreach (var property in PropertiesNamed(structure, name))
        {
            Collect(parent[property.ValueName], parent[property.TwinName], property, path, found);
        }

        return found;
    }

    /// <summary>The children of an object, or what a primitive has beside its value.</summary>
    public (JsonObject Node, StructureDefinition Structure) Inside(FhirSchema schema) => Value switch
    {
        JsonObject resource when Type.HoldsResource => (resource, schema.FindResource(resource.ResourceType()) ?? Type),
        JsonObject child => (child, Type),
        _ => (Twin ?? [], schema.Element),
    };

    private static IEnumerable<ElementProperty> PropertiesNamed(StructureDefinition structure, string name)
    {
        if (name.EndsWith("[x]", StringComparison.Ordinal))
        {
            return structure.Properties.SelectMany(group => group).Where(property => property.Element.IsChoice && property.Element.Name == name[..^3]);
        }

        return structure.TryGetProperty(name, out var property) && !property.IsTwin ? [property] : [];
    }

    private static void Collect(JsonNode? value, JsonNode? twin, ElementProperty property, NodePath path, List<Instance> found)
    {
        if (!property.Element.IsArray)
        {
            if (value is not null || twin is JsonObject)
            {
                found.Add(new Instance(value, twin as JsonObject, property.Type, path.Down(property.Element.Name)));
            }

            return;
        }

        var values = value as JsonArray;
        var twins = twin as JsonArray;
        for (var i = 0; i < Math.Max(values?.Count ?? 0, twins?.Count ?? 0); i++)
        {
            var item = i < values?.Count ? values[i] : null;
            var besides = i < twins?.Count ? twins[i] as JsonObject : null;
            found.Add(new Instance(item, besides, property.Type, path.Down(property.Element.Name, i)));
        }
    }
}

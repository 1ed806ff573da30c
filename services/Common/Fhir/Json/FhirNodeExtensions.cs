using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>Short ways to read and build FHIR documents. A property of another kind than asked for reads as absent.</summary>
public static class FhirNodeExtensions
{
    public static string? Str(this JsonObject node, string name) => AsString(node[name]);

    public static bool? Bool(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<bool>(out var result) ? result : null;

    public static int? Whole(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && int.TryParse(value.ToJsonString(), out var result) ? result : null;

    public static decimal? Number(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var result) ? result : null;

    public static JsonObject? Obj(this JsonObject node, string name) => node[name] as JsonObject;

    /// <summary>The objects of a repeating element; none if it is absent.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject node, string name) =>
        node[name] is JsonArray items ? items.OfType<JsonObject>() : [];

    /// <summary>The strings of a repeating primitive; none if it is absent.</summary>
    public static IEnumerable<string> Strings(this JsonObject node, string name) =>
        node[name] is JsonArray items ? items.Select(AsString).OfType<string>() : [];

    public static string? ResourceType(this JsonObject resource) => resource.Str("resourceType");

    /// <summary>The extension with this URL; the first one if it repeats.</summary>
    public static JsonObject? FindExtension(this JsonObject node, string url) => node.FindExtensions(url).FirstOrDefault();

    public static IEnumerable<JsonObject> FindExtensions(this JsonObject node, string url) =>
        node.Objects("extension").Where(extension => extension.Str("url") == url);

    /// <summary>The identifier of this system, of one that repeats or of one that does not.</summary>
    public static JsonObject? FindIdentifier(this JsonObject resource, string system)
    {
        var identifiers = resource["identifier"] is JsonObject single ? [single] : resource.Objects("identifier");
        return identifiers.FirstOrDefault(identifier => identifier.Str("system") == system);
    }

    /// <summary>The first coding of this system in a CodeableConcept.</summary>
    public static JsonObject? FindCoding(this JsonObject concept, string system) =>
        concept.Objects("coding").FirstOrDefault(coding => coding.Str("system") == system);

    /// <summary>Appends to a repeating element and creates its array if it is the first; nothing happens for <c>null</c>.</summary>
    /// <returns>The node itself, so that calls can follow one another.</returns>
    public static JsonObject Append(this JsonObject node, string name, JsonNode? item)
    {
        if (item is null)
        {
            return node;
        }

        if (node[name] is not JsonArray items)
        {
            node[name] = items = [];
        }

        items.Add(item);
        return node;
    }

    /// <summary>Sets an element unless the value is <c>null</c>, blank or empty: FHIR has no empty elements.</summary>
    /// <returns>The node itself, so that calls can follow one another.</returns>
    public static JsonObject Set(this JsonObject node, string name, JsonNode? value)
    {
        if (!IsEmpty(value))
        {
            node[name] = value;
        }

        return node;
    }

    /// <summary>Takes away what FHIR forbids after an edit: nulls, empty strings, empty arrays, empty objects.</summary>
    public static void RemoveEmpty(this JsonObject node)
    {
        foreach (var (name, value) in node.ToList())
        {
            RemoveEmptyWithin(value);
            if (IsEmpty(value))
            {
                node.Remove(name);
            }
        }
    }

    internal static string? AsString(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static void RemoveEmptyWithin(JsonNode? node)
    {
        if (node is JsonObject child)
        {
            child.RemoveEmpty();
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                RemoveEmptyWithin(item);
            }

            // Nulls stay where they pad one of two paired arrays of a primitive.
            items.RemoveAll(item => item is JsonObject { Count: 0 });
        }
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject child => child.Count == 0,
        JsonArray items => items.All(item => item is null),
        JsonValue value => value.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text),
        _ => false,
    };
}

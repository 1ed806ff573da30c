using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>Puts what one XML element said into JSON's two places: the value, and the <c>_name</c> twin beside it.</summary>
internal static class XmlTwins
{
    /// <param name="node">The object that gets the element.</param>
    /// <param name="property">Which element.</param>
    /// <param name="index">How many items came before; -1 if the element does not repeat.</param>
    /// <param name="value">The value, if there was one.</param>
    /// <param name="twin">Id and extensions of a primitive, if there were any.</param>
    public static void Place(JsonObject node, ElementProperty property, int index, JsonNode? value, JsonObject? twin)
    {
        if (index < 0)
        {
            PlaceSingle(node, property.ValueName, value);
            PlaceSingle(node, property.TwinName, twin);
            return;
        }

        PlaceItem(node, property.ValueName, index, value, paired: node.ContainsKey(property.ValueName));
        PlaceItem(node, property.TwinName, index, twin, paired: node.ContainsKey(property.TwinName));
    }

    // The first of two wins; the reader has reported the second.
    private static void PlaceSingle(JsonObject node, string name, JsonNode? value)
    {
        if (value is not null && !node.ContainsKey(name))
        {
            node[name] = value;
        }
    }

    // Both arrays stay aligned: an array that begins late is padded with nulls, one that has begun gets a null for each gap.
    private static void PlaceItem(JsonObject node, string name, int index, JsonNode? item, bool paired)
    {
        if (item is null && !paired)
        {
            return;
        }

        if (node[name] is not JsonArray items)
        {
            node[name] = items = [];
        }

        while (items.Count < index)
        {
            items.Add((JsonNode?)null);
        }

        items.Add(item);
    }
}

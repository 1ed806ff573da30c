using System.Text.Json.Nodes;

namespace SpineSandbox.Pages.Json;

/// <summary>
/// Reads JSON that somebody else wrote, perhaps a system under test: what is not there or has another shape is null or empty.
/// </summary>
public static class AnyShape
{
    public static JsonNode? Get(this JsonNode? node, string property) => node is JsonObject members ? members[property] : null;

    public static IEnumerable<JsonNode> Items(this JsonNode? node, string property) =>
        node.Get(property) is JsonArray items ? items.OfType<JsonNode>() : [];

    public static JsonNode? First(this JsonNode? node, string property) => node.Items(property).FirstOrDefault();

    public static string? Text(this JsonNode? node, string property) => AsText(node.Get(property));

    /// <summary>A text, or a list of texts: DSTU2 and STU3 differ in which of the two a family name is.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? node, string property) => node.Get(property) switch
    {
        JsonArray several => [.. several.Select(AsText).OfType<string>()],
        var one => AsText(one) is { } text ? [text] : [],
    };

    private static string? AsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

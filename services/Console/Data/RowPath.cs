using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Console.Data;

/// <summary>Reads and writes a property of a row by its names with dots between.</summary>
internal static class RowPath
{
    /// <summary>A text, number or truth value as text; a list as lines; null where there is nothing.</summary>
    public static string? Text(JsonObject row, string path) => Find(row, path) switch
    {
        JsonArray lines => string.Join('\n', lines.Select(line => TextOf(line))),
        var node => TextOf(node),
    };

    /// <summary>Several of them in one line, those that are there.</summary>
    public static string Line(JsonObject row, params string[] paths) =>
        string.Join(", ", paths.Select(path => Text(row, path)).Where(text => !string.IsNullOrEmpty(text))).Replace("\n", ", ", StringComparison.Ordinal);

    /// <summary>Sets what a field of a form says; nothing takes the property away.</summary>
    public static void Set(JsonObject row, DataField field, string? typed)
    {
        string[] names = field.Path.Split('.');
        var text = typed?.Trim() ?? "";
        JsonNode? value = field.Kind switch
        {
            FieldKind.Lines => new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => JsonValue.Create(line))]),
            FieldKind.Switch => JsonValue.Create(text == "true"),
            _ => text.Length == 0 ? null : JsonValue.Create(text),
        };

        if (value is null && Find(row, field.Path) is null)
        {
            return;
        }

        var place = row;
        foreach (var name in names[..^1])
        {
            place = place[name] as JsonObject ?? (JsonObject)(place[name] = new JsonObject());
        }

        if (value is null)
        {
            place.Remove(names[^1]);
        }
        else
        {
            place[names[^1]] = value;
        }
    }

    private static JsonNode? Find(JsonObject row, string path) =>
        path.Split('.').Aggregate((JsonNode?)row, (node, name) => (node as JsonObject)?[name]);

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}

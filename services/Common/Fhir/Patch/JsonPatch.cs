using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>JSON Patch (RFC 6902), all or nothing.</summary>
public static class JsonPatch
{
    /// <summary>Reads the operations, so that a service can judge them before they are applied.</summary>
    /// <exception cref="JsonPatchException">An operation is not well-formed.</exception>
    public static IReadOnlyList<JsonPatchOperation> Parse(JsonArray patch) =>
        [.. patch.Select((operation, index) => JsonPatchOperation.Parse(operation, index))];

    /// <summary>Applies the operations to a copy.</summary>
    /// <exception cref="JsonPatchException">An operation is not well-formed, has no target, or a test fails.</exception>
    public static JsonObject Apply(JsonObject target, JsonArray patch) => Apply(target, Parse(patch));

    /// <inheritdoc cref="Apply(JsonObject, JsonArray)" />
    public static JsonObject Apply(JsonObject target, IEnumerable<JsonPatchOperation> operations)
    {
        JsonNode? document = target.DeepClone();
        foreach (var operation in operations)
        {
            document = Apply(document, operation);
        }

        return document as JsonObject ?? throw new JsonPatchException(0, "", JsonPatchFault.InvalidTarget, "the document is no longer an object");
    }

    private static JsonNode? Apply(JsonNode? document, JsonPatchOperation operation)
    {
        var target = new JsonPatchTarget(document, operation);
        switch (operation.Kind)
        {
            case JsonPatchKind.Add:
                return target.Add(operation.Path, operation.Value?.DeepClone());
            case JsonPatchKind.Remove:
                target.Remove(operation.Path);
                return target.Document;
            case JsonPatchKind.Replace:
                return target.Replace(operation.Path, operation.Value?.DeepClone());
            case JsonPatchKind.Copy:
                return target.Add(operation.Path, target.Get(operation.From!)?.DeepClone());
            case JsonPatchKind.Move:
                return Move(target, operation);
            default:
                Test(target, operation);
                return document;
        }
    }

    private static JsonNode? Move(JsonPatchTarget target, JsonPatchOperation operation)
    {
        if (operation.From!.IsAncestorOf(operation.Path))
        {
            throw new JsonPatchException(operation.Index, operation.Path.Text, JsonPatchFault.InvalidTarget, "a value cannot be moved into itself");
        }

        var moved = target.Get(operation.From)?.DeepClone();
        target.Remove(operation.From);
        return target.Add(operation.Path, moved);
    }

    private static void Test(JsonPatchTarget target, JsonPatchOperation operation)
    {
        // Numbers compare by value, members in any order.
        if (!JsonNode.DeepEquals(target.Get(operation.Path), operation.Value))
        {
            throw new JsonPatchException(operation.Index, operation.Path.Text, JsonPatchFault.TestFailed, "the value is another");
        }
    }
}

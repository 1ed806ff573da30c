using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>One operation of a patch.</summary>
/// <param name="Index">Its place in the patch, counted from zero.</param>
/// <param name="From">The source of a move or copy.</param>
/// <param name="Value">The value of an add, replace or test.</param>
public sealed record JsonPatchOperation(int Index, JsonPatchKind Kind, JsonPointer Path, JsonPointer? From, JsonNode? Value)
{
    /// <exception cref="JsonPatchException">The operation is not well-formed.</exception>
    public static JsonPatchOperation Parse(JsonNode? node, int index)
    {
        if (node is not JsonObject operation)
        {
            throw new JsonPatchException(index, "", JsonPatchFault.MalformedOperation, "an operation is an object");
        }

        var kind = KindOf(operation, index);
        var path = Pointer(operation, "path", index);
        var from = kind is JsonPatchKind.Move or JsonPatchKind.Copy ? Pointer(operation, "from", index) : null;
        if (kind is JsonPatchKind.Add or JsonPatchKind.Replace or JsonPatchKind.Test && !operation.ContainsKey("value"))
        {
            throw new JsonPatchException(index, path.Text, JsonPatchFault.MalformedOperation, "'value' is missing");
        }

        return new JsonPatchOperation(index, kind, path, from, operation["value"]);
    }

    private static JsonPatchKind KindOf(JsonObject operation, int index)
    {
        var written = operation.Str("op")
            ?? throw new JsonPatchException(index, operation.Str("path") ?? "", JsonPatchFault.MalformedOperation, "'op' is missing");

        return written switch
        {
            "add" => JsonPatchKind.Add,
            "remove" => JsonPatchKind.Remove,
            "replace" => JsonPatchKind.Replace,
            "move" => JsonPatchKind.Move,
            "copy" => JsonPatchKind.Copy,
            "test" => JsonPatchKind.Test,
            _ => throw new JsonPatchException(index, operation.Str("path") ?? "", JsonPatchFault.UnknownOperation, $"'{Excerpt.Of(written)}' is no operation"),
        };
    }

    private static JsonPointer Pointer(JsonObject operation, string member, int index)
    {
        var written = operation.Str(member)
            ?? throw new JsonPatchException(index, "", JsonPatchFault.MalformedOperation, $"'{member}' is missing");

        return JsonPointer.TryParse(written, out var pointer)
            ? pointer
            : throw new JsonPatchException(index, written, JsonPatchFault.MalformedPath, $"'{member}' is no JSON Pointer");
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Updates;

/// <summary>Reads the operations of an update: the four that PDS allows, with its own words for what is wrong.</summary>
internal static class PatchOperations
{
    private static readonly Dictionary<string, JsonPatchKind> Kinds = new()
    {
        ["add"] = JsonPatchKind.Add,
        ["replace"] = JsonPatchKind.Replace,
        ["remove"] = JsonPatchKind.Remove,
        ["test"] = JsonPatchKind.Test,
    };

    /// <exception cref="PdsException">The operation is not well-formed.</exception>
    public static JsonPatchOperation Read(JsonNode? node, int index)
    {
        if (node is not JsonObject operation)
        {
            throw new PdsException(PdsErrors.InvalidField(node?.ToJsonString() ?? "null", $"{index}"));
        }

        var op = Text(operation, "op", index);
        if (!Kinds.TryGetValue(op, out var kind))
        {
            throw new PdsException(PdsErrors.InvalidField(op, $"{index}/op"));
        }

        var path = Text(operation, "path", index);
        if (!JsonPointer.TryParse(path, out var pointer) || pointer.IsRoot)
        {
            throw new PdsException(PdsErrors.InvalidField(path, $"{index}/path"));
        }

        if (kind != JsonPatchKind.Remove && !operation.ContainsKey("value"))
        {
            throw new PdsException(PdsErrors.MissingValue($"{index}/value"));
        }

        return new JsonPatchOperation(index, kind, pointer, From: null, operation["value"]);
    }

    private static string Text(JsonObject operation, string member, int index)
    {
        var node = operation[member] ?? throw new PdsException(PdsErrors.MissingValue($"{index}/{member}"));
        return operation.Str(member) ?? throw new PdsException(PdsErrors.InvalidField(node.ToJsonString(), $"{index}/{member}"));
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Updates;

/// <summary>Applies a patch to a copy of the stored document and says in PDS's words where it does not fit.</summary>
internal static class PatchApplication
{
    /// <exception cref="PdsException">An operation has no target, names another item, or nothing changes.</exception>
    public static JsonObject Apply(JsonObject document, IReadOnlyList<JsonPatchOperation> operations)
    {
        var patched = document.DeepClone().AsObject();
        foreach (var list in PatchPath.Lists)
        {
            // So that "-" has a list to add to.
            patched.TryAdd(list, new JsonArray());
        }

        foreach (var operation in operations)
        {
            patched = Apply(patched, operation);
        }

        patched.RemoveEmpty();
        return JsonNode.DeepEquals(patched, document)
            ? throw new PdsException(ChangeErrors.InvalidUpdate("Provided patch made no changes to the resource"))
            : patched;
    }

    private static JsonObject Apply(JsonObject document, JsonPatchOperation operation)
    {
        var path = PatchPath.Of(operation);
        EnsureNamesItsItem(document, operation, path);

        try
        {
            return JsonPatch.Apply(document, [operation]);
        }
        catch (JsonPatchException fault)
        {
            throw new PdsException(ErrorOf(document, operation, fault));
        }
    }

    // An id or url in the patch must be the one that the item has.
    private static void EnsureNamesItsItem(JsonObject document, JsonPatchOperation operation, PatchPath path)
    {
        if (!path.IsInList || path.Item is null || path.IsAtEnd)
        {
            return;
        }

        var items = document[path.Element] as JsonArray;
        if (!JsonPointer.TryIndex(path.Item, out var index) || index >= (items?.Count ?? 0))
        {
            throw new PdsException(OutOfBounds(path.Item));
        }

        var named = path.IsKey && operation.Kind != JsonPatchKind.Remove ? FhirText(operation.Value)
            : path.IsItem && operation.Value is JsonObject item ? item.Str(path.KeyName)
            : null;
        if (named is not null && (items![index] as JsonObject)?.Str(path.KeyName) != named)
        {
            throw new PdsException(ChangeErrors.InvalidUpdate($"no '{path.Element}' resources with object {path.KeyName} '{Excerpt.Of(named)}'"));
        }
    }

    private static PdsError ErrorOf(JsonObject document, JsonPatchOperation operation, JsonPatchException fault)
    {
        var verb = operation.Kind.ToString().ToLowerInvariant();
        var last = Excerpt.Of(operation.Path.Segments[^1]);

        return fault.Fault switch
        {
            JsonPatchFault.TestFailed => ChangeErrors.InvalidPatch($"test of '{Excerpt.Of(operation.Path.Text)}' failed"),
            _ when IndexBeyondList(document, operation.Path) is { } index => OutOfBounds(index),
            _ => ChangeErrors.InvalidPatch($"can't {verb} non-existent object '{last}'"),
        };
    }

    private static string? IndexBeyondList(JsonNode document, JsonPointer pointer)
    {
        var node = document;
        foreach (var segment in pointer.Segments)
        {
            if (node is JsonArray items && (!JsonPointer.TryIndex(segment, out var index) || index >= items.Count))
            {
                return segment;
            }

            node = node switch
            {
                JsonArray list => list[int.Parse(segment)],
                JsonObject parent => parent[segment],
                _ => null,
            };
        }

        return null;
    }

    private static string? FhirText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString() ?? "null";

    private static PdsError OutOfBounds(string index) => ChangeErrors.InvalidPatch($"index '{Excerpt.Of(index)}' is out of bounds");
}

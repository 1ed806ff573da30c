using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Updates;

/// <summary>The rules of PDS on how a patch is written, beyond those of JSON Patch; they need no patient to be judged.</summary>
internal static class PatchRules
{
    /// <summary>Each looks at one operation among all and says what is wrong with it, or nothing.</summary>
    private static readonly Func<IReadOnlyList<JsonPatchOperation>, JsonPatchOperation, PatchPath, PdsError?>[] Rules =
    [
        ElementsAreUpdatable,
        ListsAreNotTouchedAsAWhole,
        AdditionsGoToTheEnd,
        AdditionsBringNoId,
        IdsAndUrlsStay,
        ItemsAreNamedByIdOrUrl,
        RemovalsFollowTheirTest,
    ];

    /// <exception cref="PdsException">A rule is broken.</exception>
    public static void Check(IReadOnlyList<JsonPatchOperation> operations)
    {
        foreach (var operation in operations)
        {
            var path = PatchPath.Of(operation);
            foreach (var rule in Rules)
            {
                if (rule(operations, operation, path) is { } error)
                {
                    throw new PdsException(error);
                }
            }
        }
    }

    private static PdsError? ElementsAreUpdatable(IReadOnlyList<JsonPatchOperation> all, JsonPatchOperation operation, PatchPath path) =>
        path.IsInList || PatchPath.Single.Contains(path.Element)
            ? null
            : ChangeErrors.InvalidUpdate($"Update unsupported for resource - '{Excerpt.Of(path.Element)}'");

    private static PdsError? ListsAreNotTouchedAsAWhole(IReadOnlyList<JsonPatchOperation> all, JsonPatchOperation operation, PatchPath path) =>
        path.IsInList && path.Item is null && operation.Kind != JsonPatchKind.Test
            ? ChangeErrors.InvalidPatch($"list '{path.Element}' is changed item by item")
            : null;

    private static PdsError? AdditionsGoToTheEnd(IReadOnlyList<JsonPatchOperation> all, JsonPatchOperation operation, PatchPath path) =>
        operation.Kind == JsonPatchKind.Add && path.IsItem && !path.IsAtEnd
            ? ChangeErrors.InvalidPatch($"index '{Excerpt.Of(path.Item)}' must be '-' when adding to '{path.Element}'")
            : null;

    private static PdsError? AdditionsBringNoId(IReadOnlyList<JsonPatchOperation> all, JsonPatchOperation operation, PatchPath path) =>
        operation.Kind == JsonPatchKind.Add && path.IsItem && operation.Value is JsonObject item && item.ContainsKey("id")
            ? ChangeErrors.InvalidPatch($"an object added to '{path.Element}' must not have an id")
            : null;

    private static PdsError? IdsAndUrlsStay(IReadOnlyList<JsonPatchOperation> all, JsonPatchOperation operation, PatchPath path) =>
        operation.Kind == JsonPatchKind.Remove && path.IsKey
            ? ChangeErrors.InvalidPatch($"the {path.KeyName} of '{path.Root}' cannot be removed")
            : null;

    // Whoever changes an item says which one is meant, lest the wrong one be changed.
    private static PdsError? ItemsAreNamedByIdOrUrl(IReadOnlyList<JsonPatchOperation> all, JsonPatchOperation operation, PatchPath path)
    {
        var changesItem = path.IsWithinItem || (path.IsItem && operation.Kind == JsonPatchKind.Replace);
        return changesItem && !all.Any(other => Names(other, path.Root))
            ? ChangeErrors.InvalidUpdate($"no id or url found for path with root {path.Root}")
            : null;
    }

    private static bool Names(JsonPatchOperation operation, string root)
    {
        var path = PatchPath.Of(operation);
        return path.Root == root && operation.Kind != JsonPatchKind.Remove &&
            (path.IsKey || (path.IsItem && operation.Value is JsonObject item && item.ContainsKey(path.KeyName)));
    }

    private static PdsError? RemovalsFollowTheirTest(IReadOnlyList<JsonPatchOperation> all, JsonPatchOperation operation, PatchPath path)
    {
        if (operation.Kind != JsonPatchKind.Remove || !path.IsItem)
        {
            return null;
        }

        var before = operation.Index == 0 ? null : all[operation.Index - 1];
        if (before is { Kind: JsonPatchKind.Test } && PatchPath.Of(before) is var tested && tested.Root == path.Root && (tested.IsItem || tested.IsKey))
        {
            return null;
        }

        var instead = before is null ? "it is the first item" : $"it is preceded by {before.Kind.ToString().ToLowerInvariant()} '{Excerpt.Of(before.Path.Text)}'";
        return ChangeErrors.InvalidUpdate($"removal '{path.Root}' is not immediately preceded by equivalent test - instead {instead}");
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Updates;

/// <summary>What patients may change in their own record: their address, how they are reached, who dispenses; as whole objects.</summary>
internal static class PatientAccess
{
    private static readonly string[] Lists = ["address", "telecom", "contact", "extension"];

    private static readonly string[] Extensions =
        [PatientExtensions.Communication, PatientExtensions.BirthPlace, .. PatientExtensions.Pharmacies];

    /// <exception cref="PdsException">A patient reaches for more.</exception>
    public static void Check(AccessGrant grant, IReadOnlyList<JsonPatchOperation> operations, JsonObject document)
    {
        if (grant.Mode == AccessMode.Patient && !operations.All(operation => IsAllowed(operation, document)))
        {
            throw new PdsException(ChangeErrors.InvalidUpdate(
                "This user does not have permission to update the fields in the patches provided."));
        }
    }

    private static bool IsAllowed(JsonPatchOperation operation, JsonObject document)
    {
        var path = PatchPath.Of(operation);
        if (!Lists.Contains(path.Element) || path.Item is null)
        {
            return false;
        }

        var isWhole = path.IsItem || operation.Kind is JsonPatchKind.Remove or JsonPatchKind.Test;
        var item = operation.Value as JsonObject ?? ItemOf(document, path);
        return path.Element switch
        {
            "telecom" => isWhole && (item?.Str("use") == "mobile" || item?.Str("system") == "email"),
            "extension" => isWhole && Extensions.Contains(item?.Str("url")),
            _ => true,
        };
    }

    private static JsonObject? ItemOf(JsonObject document, PatchPath path) =>
        JsonPointer.TryIndex(path.Item!, out var index) ? document.Objects(path.Element).ElementAtOrDefault(index) : null;
}

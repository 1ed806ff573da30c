using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>A structured record (GPConnect-StructuredRecord-Bundle-1): a collection without addresses, each resource once.</summary>
internal static class RecordBundle
{
    /// <param name="traceId">The request's trace ID, which is the Bundle's id.</param>
    public static JsonObject Of(string traceId, IEnumerable<JsonObject> resources)
    {
        HashSet<(string?, string)> known = [];
        var entries = resources
            .Where(resource => resource.Str("id") is not { } id || known.Add((resource.ResourceType(), id))) // Lists of areas have no id.
            .Select(resource => new JsonObject { ["resource"] = resource });

        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["id"] = traceId,
            ["meta"] = Stu3.Meta("GPConnect-StructuredRecord-Bundle-1"),
            ["type"] = "collection",
            ["entry"] = new JsonArray([.. entries]),
        };
    }
}

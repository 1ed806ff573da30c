using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>A structured record (GPConnect-StructuredRecord-Bundle-1): a collection without addresses, each resource once.</summary>
internal static class RecordBundle
{
    /// <summary>Stands in the place of the Bundle's id, which is the trace ID of each request.</summary>
    public const string AnyTraceId = "00000000-0000-0000-0000-000000000000";

    public static JsonObject Of(IEnumerable<JsonObject> resources)
    {
        HashSet<(string?, string)> known = [];
        var entries = resources
            .Where(resource => resource.Str("id") is not { } id || known.Add((resource.ResourceType(), id))) // Lists of areas have no id.
            .Select(resource => new JsonObject { ["resource"] = resource });

        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["id"] = AnyTraceId,
            ["meta"] = Stu3.Meta("GPConnect-StructuredRecord-Bundle-1"),
            ["type"] = "collection",
            ["entry"] = new JsonArray([.. entries]),
        };
    }
}

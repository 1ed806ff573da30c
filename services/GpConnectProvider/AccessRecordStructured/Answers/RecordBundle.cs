using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>A structured record (GPConnect-StructuredRecord-Bundle-1): a collection without addresses, each resource once.</summary>
internal static class RecordBundle
{
    /// <summary>Stands in the place of the Bundle's id, which is the trace ID of each request.</summary>
    public const string AnyTraceId = "00000000-0000-0000-0000-000000000000";

    /// <summary>The Bundle as UTF-8 JSON, of entries that have been written already.</summary>
    /// <param name="administrative">There is at least the patient.</param>
    /// <param name="clinical">There may be none.</param>
    public static ReadOnlyMemory<byte> Of(BundleEntries administrative, BundleEntries clinical)
    {
        var head = FhirJson.ToUtf8(new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["id"] = AnyTraceId,
            ["meta"] = Stu3.Meta("GPConnect-StructuredRecord-Bundle-1"),
            ["type"] = "collection",
        });

        byte[] whole =
        [
            .. head.AsSpan(0, head.Length - 1), // Without the brace that would end it.
            .. ",\"entry\":["u8,
            .. administrative.Written,
            .. clinical.Written.IsEmpty ? [] : ","u8,
            .. clinical.Written,
            .. "]}"u8,
        ];

        return whole;
    }
}

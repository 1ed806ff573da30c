using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;

/// <summary>The Composition: its one section carries the HTML.</summary>
internal static class CompositionResource
{
    private const string Snomed = "http://snomed.info/sct";

    public static JsonObject From(CareRecordDocument document) => new()
    {
        ["resourceType"] = "Composition",
        ["id"] = "1",
        ["meta"] = Dstu2.Profile("carerecord-composition"),
        ["date"] = document.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        ["type"] = Dstu2.Concept(Snomed, "425173008", "record extract (record artifact)"),
        ["class"] = Dstu2.Concept(Snomed, "700232004", "general medical service (qualifier value)"),
        ["title"] = "Patient Care Record",
        ["status"] = "final",
        ["subject"] = Dstu2.Reference("Patient", PatientResource.IdOf(document.Record)),
        ["author"] = new JsonArray(Dstu2.Reference("Device", DeviceResource.Id)),
        ["custodian"] = Dstu2.Reference("Organization", document.Record.Practice.OdsCode.Value),
        ["section"] = new JsonArray(SectionOf(document)),
    };

    private static JsonObject SectionOf(CareRecordDocument document) => new()
    {
        ["title"] = document.Section.Title,
        ["code"] = Dstu2.Concept(RecordSection.System, document.Section.Code, document.Section.Title),
        ["text"] = new JsonObject { ["status"] = "generated", ["div"] = document.Html },
    };
}

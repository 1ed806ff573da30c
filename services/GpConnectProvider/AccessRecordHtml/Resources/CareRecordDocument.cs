using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;

/// <summary>The answer as a DSTU2 Bundle: the Composition with the HTML, and whom and what it speaks of.</summary>
/// <param name="Record">The record that was read.</param>
/// <param name="Section">The section that was asked for.</param>
/// <param name="Html">The section as XHTML.</param>
/// <param name="Died">The date of death as PDS has it.</param>
/// <param name="At">When the answer was made.</param>
internal sealed record CareRecordDocument(PatientRecord Record, RecordSection Section, string Html, string? Died, DateTimeOffset At)
{
    public JsonObject ToBundle() => new()
    {
        ["resourceType"] = "Bundle",
        ["meta"] = Dstu2.Profile("searchset-bundle"),
        ["type"] = "searchset",
        ["entry"] = new JsonArray(
            Entry(CompositionResource.From(this)),
            Entry(PatientResource.From(this)),
            Entry(OrganizationResource.From(Record.Practice)),
            Entry(DeviceResource.From(Record.Practice)),
            Entry(PractitionerResource.From(Record))),
    };

    private static JsonObject Entry(JsonObject resource) => new() { ["resource"] = resource };
}

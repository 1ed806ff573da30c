using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Observations;

/// <summary>A measurement, a finding, a coded entry of no other area or free text (CareConnect-GPC-Observation-1).</summary>
internal static class ObservationResource
{
    private const string ProfileName = "CareConnect-GPC-Observation-1";

    public static JsonObject From(ObservationRow row, ResourceScope scope) => From(row, row.Code, scope, row.Details)
        .Set("valueQuantity", row.Value is { } value ? Quantities.Of(value) : null)
        .Set("valueString", row.TextValue)
        .Set("valueDateTime", row.DateValue?.ToString())
        .Set("interpretation", Interpretations.Of(row.Interpretation))
        .Append("referenceRange", row.Components.Count == 0 && row.Range is { } range ? Quantities.Of(range, row.Value) : null)
        .Set("component", new JsonArray([.. row.Components.Select(Component)]));

    /// <summary>An entry that has a code, and perhaps something to say.</summary>
    public static JsonObject From(RecordItem entry, CodeRow code, ResourceScope scope, params string?[] comments) =>
        Start(entry, entry.Id, CodedTerm.Of(code, CodedTerm.DescriptionOfNhsDigital), scope)
            .Set("context", scope.Encounter(entry))
            .Set("effectiveDateTime", entry.Date.ToString())
            .Append("performer", scope.Author(entry))
            .Set("comment", string.Join("\r\n", comments.Where(comment => !string.IsNullOrWhiteSpace(comment))));

    /// <summary>What observations of every kind have.</summary>
    /// <param name="id">The entry's own, or that of a part of it.</param>
    public static JsonObject Start(RecordItem entry, string id, JsonObject code, ResourceScope scope) => scope
        .Start("Observation", ProfileName, entry, id)
        .Set("status", "final")
        .Set("code", code)
        .Set("subject", scope.Patient())
        .Set("issued", Stu3.Instant(entry.Recorded ?? entry.Date));

    private static JsonObject Component(ObservationComponentRow row) => new JsonObject
    {
        ["code"] = CodedTerm.Of(row.Code, CodedTerm.DescriptionOfNhsDigital),
    }
        .Set("valueQuantity", row.Value is { } value ? Quantities.Of(value) : null)
        .Set("dataAbsentReason", row.Value is null ? Stu3.Concept("http://hl7.org/fhir/data-absent-reason", "unknown", "Unknown") : null)
        .Append("referenceRange", row.Range is { } range ? Quantities.Of(range, row.Value) : null);
}

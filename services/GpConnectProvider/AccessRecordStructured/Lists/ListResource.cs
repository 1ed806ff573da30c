using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;

/// <summary>A list of the answer (CareConnect-GPC-List-1): the primary and secondary ones have no id, those of a consultation have.</summary>
internal static class ListResource
{
    public const string Orders = "http://hl7.org/fhir/list-order";

    private const string GeneralPractice = "1060971000000108";
    private const string NothingRecorded = "Information not available";

    /// <summary>What every list has.</summary>
    public static JsonObject Start() => new()
    {
        ["resourceType"] = "List",
        ["meta"] = Stu3.Meta("CareConnect-GPC-List-1"),
        ["status"] = "current",
        ["mode"] = "snapshot",
    };

    /// <param name="patient">Reference to the patient.</param>
    /// <param name="items">References to the entries, in their order.</param>
    /// <param name="warnings">Why the list may not be whole.</param>
    /// <param name="today">The day on which it is made.</param>
    /// <param name="contained">Resources that exist in this list only.</param>
    public static JsonObject Of(
        RecordList list, JsonObject patient, IReadOnlyList<JsonObject> items, IReadOnlyList<ListWarning> warnings, DateOnly today, params JsonNode[] contained)
    {
        string[] notes = [.. warnings.Select(warning => warning.Note), .. items.Count == 0 ? [NothingRecorded] : Array.Empty<string>()];

        return Start()
            .Set("contained", new JsonArray(contained))
            .Set("extension", new JsonArray([.. warnings.Select(Extension), ClinicalSetting()]))
            .Set("title", list.Title)
            .Set("code", list.ToConcept())
            .Set("subject", patient)
            .Set("date", new SeedDate(today).ToString())
            .Set("orderedBy", Stu3.Concept(Orders, "event-date", "Sorted by Event Date"))
            .Append("note", notes.Length > 0 ? new JsonObject { ["text"] = string.Join("\r\n", notes) } : null)
            .Set("entry", Entries(items))
            .Set("emptyReason", items.Count == 0
                ? Stu3.Concept(Stu3.CodeSystem("CareConnect-ListEmptyReasonCode-1"), "no-content-recorded", "No Content Recorded")
                : null);
    }

    public static JsonArray Entries(IEnumerable<JsonObject> items) => new([.. items.Select(item => new JsonObject { ["item"] = item })]);

    private static JsonObject Extension(ListWarning warning) =>
        Stu3.Extension(Stu3.Profile("Extension-CareConnect-GPC-ListWarningCode-1"), "valueCode", warning.Code);

    private static JsonObject ClinicalSetting() => Stu3.Extension(
        Stu3.Profile("Extension-CareConnect-GPC-ClinicalSetting-1"),
        "valueCodeableConcept",
        Stu3.Concept(Stu3.Snomed, GeneralPractice, "General practice service"));
}

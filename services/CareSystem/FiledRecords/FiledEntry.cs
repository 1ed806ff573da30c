using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.FiledRecords;

/// <summary>One clinical entry of a filed record, with who wrote it down.</summary>
/// <param name="Date">As the practice wrote it.</param>
/// <param name="RecordedBy">Null where the record does not say.</param>
internal sealed record FiledEntry(string Kind, string What, string? Date, string? RecordedBy)
{
    /// <summary>Per kind of resource: how it is called, where its code is, where its dates are, where its author is.</summary>
    private static readonly Dictionary<string, EntryShape> Shapes = new()
    {
        ["AllergyIntolerance"] = new("Allergy", "code", ["assertedDate", "onsetDateTime"], ["asserter", "recorder"]),
        ["MedicationStatement"] = new("Medication", "medicationReference", ["dateAsserted", "effectiveDateTime"], ["informationSource"]),
        ["Condition"] = new("Problem", "code", ["assertedDate", "onsetDateTime"], ["asserter"]),
        ["Immunization"] = new("Immunisation", "vaccineCode", ["date"], ["practitioner"]),
        ["Observation"] = new("Observation", "code", ["effectiveDateTime", "issued"], ["performer"]),
        ["Encounter"] = new("Consultation", "type", ["period"], ["participant"]),
        ["DiagnosticReport"] = new("Investigation", "code", ["issued"], ["performer"]),
        ["ReferralRequest"] = new("Referral", "reasonCode", ["authoredOn"], ["requester"]),
        ["ProcedureRequest"] = new("Diary entry", "code", ["authoredOn", "occurrenceDateTime"], ["requester"]),
    };

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<FiledEntry> Of(JsonNode resources)
    {
        var bundle = new StructuredBundle(resources);

        return
        [
            .. bundle.Resources
                .Where(resource => Shapes.ContainsKey(resource.Text("resourceType") ?? ""))
                .Select(resource => Of(resource, Shapes[resource.Text("resourceType")!], bundle))
                .OrderByDescending(entry => entry.Date, StringComparer.Ordinal),
        ];
    }

    private static FiledEntry Of(JsonNode resource, EntryShape shape, StructuredBundle bundle) => new(
        shape.Kind,
        CodeIn(resource.Get(shape.Code), bundle) ?? "not coded",
        shape.Dates.Select(date => resource.Text(date) ?? resource.Get(date).Text("start")).FirstOrDefault(date => date is not null),
        shape.Authors.Select(author => NameIn(resource.Get(author), bundle)).FirstOrDefault(name => name is not null));

    private static string? CodeIn(JsonNode? node, StructuredBundle bundle) => node switch
    {
        JsonArray several => several.Select(one => CodeIn(one, bundle)).FirstOrDefault(text => text is not null),
        _ when bundle.Find(node) is { } referred => CodeIn(referred.Get("code"), bundle),
        _ => node.Text("text") ?? node.First("coding").Text("display"),
    };

    // A reference, or something that holds one: a participant's individual, a performer's actor, a requester's agent.
    private static string? NameIn(JsonNode? node, StructuredBundle bundle) => node switch
    {
        JsonArray several => several.Select(one => NameIn(one, bundle)).FirstOrDefault(name => name is not null),
        JsonObject one => bundle.NameOf(one) ?? NameIn(one["individual"] ?? one["actor"] ?? one["agent"], bundle),
        _ => null,
    };

    private sealed record EntryShape(string Kind, string Code, string[] Dates, string[] Authors);
}

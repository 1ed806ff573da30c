using System.Text.Json.Nodes;
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
    public static IReadOnlyList<FiledEntry> Of(JsonNode bundle)
    {
        var resources = bundle.Items("entry").Select(entry => entry.Get("resource")).OfType<JsonNode>().ToList();
        var byReference = resources
            .GroupBy(resource => $"{resource.Text("resourceType")}/{resource.Text("id")}")
            .ToDictionary(same => same.Key, same => same.First());

        return
        [
            .. resources
                .Where(resource => Shapes.ContainsKey(resource.Text("resourceType") ?? ""))
                .Select(resource => Of(resource, Shapes[resource.Text("resourceType")!], byReference))
                .OrderByDescending(entry => entry.Date, StringComparer.Ordinal),
        ];
    }

    private static FiledEntry Of(JsonNode resource, EntryShape shape, Dictionary<string, JsonNode> others) => new(
        shape.Kind,
        CodeIn(resource.Get(shape.Code), others) ?? "not coded",
        shape.Dates.Select(date => resource.Text(date) ?? resource.Get(date).Text("start")).FirstOrDefault(date => date is not null),
        shape.Authors.Select(author => NameIn(resource.Get(author), others)).FirstOrDefault(name => name is not null));

    private static string? CodeIn(JsonNode? node, Dictionary<string, JsonNode> others) => node switch
    {
        JsonArray several => several.Select(one => CodeIn(one, others)).FirstOrDefault(text => text is not null),
        _ when node.Text("reference") is { } reference => CodeIn(others.GetValueOrDefault(reference).Get("code"), others),
        _ => node.Text("text") ?? node.First("coding").Text("display"),
    };

    // A reference, or something that holds one: a participant's individual, a performer's actor, a requester's agent.
    private static string? NameIn(JsonNode? node, Dictionary<string, JsonNode> others) => node switch
    {
        JsonArray several => several.Select(one => NameIn(one, others)).FirstOrDefault(name => name is not null),
        JsonObject one => one.Text("reference") is { } reference
            ? NameOf(others.GetValueOrDefault(reference)) ?? one.Text("display")
            : NameIn(one["individual"] ?? one["actor"] ?? one["agent"], others),
        _ => null,
    };

    private static string? NameOf(JsonNode? person)
    {
        if (person.Get("name") is JsonValue)
        {
            return person.Text("name");
        }

        var name = person.First("name");
        var parts = string.Join(' ', [.. name.Texts("prefix"), .. name.Texts("given"), .. name.Texts("family")]);

        return parts.Length > 0 ? parts : name.Text("text");
    }

    private sealed record EntryShape(string Kind, string Code, string[] Dates, string[] Authors);
}

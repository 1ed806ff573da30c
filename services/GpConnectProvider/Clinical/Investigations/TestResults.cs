using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Clinical.Observations;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Investigations;

/// <summary>The Observations of a report: headers of groups, results, and what the clinician wrote when filing it.</summary>
internal static class TestResults
{
    public static IEnumerable<JsonObject> Of(InvestigationRow report, ResourceScope scope) =>
    [
        .. report.Groups.SelectMany((group, index) => Group(report, group, $"{report.Id}-group{index + 1}", scope)),
        .. report.FilingComment is { } text ? [FilingComment(report, text, scope)] : Array.Empty<JsonObject>(),
    ];

    /// <summary>What the report itself points at: groups, results that are in none, and the filing comment.</summary>
    public static IEnumerable<JsonObject> ReferencesOf(InvestigationRow report, ResourceScope scope) =>
        report.Groups.SelectMany((group, index) => TopIds(group, $"{report.Id}-group{index + 1}", scope))
            .Concat(report.FilingComment is null ? [] : [FilingId(report)])
            .Select(id => Stu3.Reference("Observation", scope.IdOf(id)));

    private static IEnumerable<string> TopIds(ResultGroupRow group, string id, ResourceScope scope)
    {
        var results = Given(group, id, scope);
        return group.Code is not null && results.Count > 0 ? [id] : results.Select(row => row.Id);
    }

    // A confidential result is left out, and with its last result the group.
    private static List<(ResultRow Result, string Id)> Given(ResultGroupRow group, string id, ResourceScope scope) =>
        [.. group.Results.Select((result, index) => (result, $"{id}-result{index + 1}")).Where(row => scope.Selection.IsVisible(row.result))];

    private static IEnumerable<JsonObject> Group(InvestigationRow report, ResultGroupRow group, string id, ResourceScope scope)
    {
        var results = Given(group, id, scope);
        if (group.Code is { } code && results.Count > 0)
        {
            yield return ObservationResource.Start(report, id, CodedTerm.Of(code, CodedTerm.DescriptionOfNhsDigital), scope)
                .Set("specimen", InvestigationResources.SpecimenReference(report, scope))
                .Set("related", new JsonArray([.. results.Select(result => Related("has-member", result.Id, scope))]));
        }

        foreach (var (result, resultId) in results)
        {
            yield return Result(report, result, resultId, scope).Append("related", group.Code is null ? null : Related("derived-from", id, scope));
        }
    }

    private static JsonObject Result(InvestigationRow report, ResultRow result, string id, ResourceScope scope) =>
        ObservationResource.Start(report, id, CodedTerm.Of(result.Code, CodedTerm.DescriptionOfNhsDigital), scope)
            .Append("category", Stu3.Concept("http://hl7.org/fhir/observation-category", "laboratory", "Laboratory"))
            .Set("effectiveDateTime", (report.Specimen?.Collected ?? report.Date).ToString())
            .Set("valueQuantity", result.Value is { } value ? Quantities.Of(value) : null)
            .Set("valueString", result.TextValue)
            .Set("interpretation", Interpretations.Of(result.Interpretation))
            .Set("comment", result.Comment)
            .Set("specimen", InvestigationResources.SpecimenReference(report, scope))
            .Append("referenceRange", result.Range is { } range ? Quantities.Of(range, result.Value) : null);

    // Its status is unknown: the comment is on the report, and not itself a result.
    private static JsonObject FilingComment(InvestigationRow report, string text, ResourceScope scope) =>
        ObservationResource.Start(report, FilingId(report), Stu3.Concept(Stu3.Snomed, "37331000000100", "Comment note"), scope)
            .Set("status", "unknown")
            .Set("effectiveDateTime", (report.Recorded ?? report.Date).ToString())
            .Append("performer", scope.Author(report))
            .Set("comment", text);

    private static string FilingId(InvestigationRow report) => $"{report.Id}-filing";

    private static JsonObject Related(string type, string id, ResourceScope scope) =>
        new() { ["type"] = type, ["target"] = Stu3.Reference("Observation", scope.IdOf(id)) };
}

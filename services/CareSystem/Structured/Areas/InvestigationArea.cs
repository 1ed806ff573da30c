using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Areas;

/// <summary>Investigations: a table for each report, with its groups of results.</summary>
internal static class InvestigationArea
{
    private static readonly string[] Columns = ["Test", "Result", "Range", "Meaning", "Comment"];

    public static IEnumerable<EntryTable> Read(AreaReader area) =>
        area.Entries().OrderByDescending(report => report.Text("issued"), StringComparer.Ordinal).Select(report => Report(area, report));

    private static EntryTable Report(AreaReader area, JsonNode report)
    {
        var results = report.Items("result").Select(area.Bundle.Find).OfType<JsonNode>().ToLookup(IsComment);

        return new EntryTable(
            FhirText.Joined([FhirText.Date(report.Text("issued")), FhirText.Coded(report.Get("code"))], " · ") ?? "Report",
            Columns,
            [.. results[false].SelectMany(result => Rows(area, result))])
        {
            Anchor = Linkages.Anchor(report),
            Facts =
            [
                .. Fact("Laboratory", area.Bundle.NameOf(report.First("performer").Get("actor"))),
                .. Fact("Requested", FhirText.Joined(report.Items("basedOn").Select(request => FhirText.Coded(area.Bundle.Find(request).Get("code"))), ", ")),
                .. Fact("Specimen", Specimen(area.Bundle.Find(report.First("specimen")))),
                .. Fact("Conclusion", report.Text("conclusion")),
                .. Fact("Filed with", FhirText.Joined(results[true].Select(comment => comment.Text("comment")))),
            ],
        };
    }

    // What the clinician wrote when filing: status unknown, a comment and no value.
    private static bool IsComment(JsonNode observation) => observation.Text("status") == "unknown" && observation.Text("comment") is not null;

    private static IEnumerable<EntryRow> Rows(AreaReader area, JsonNode result)
    {
        var members = result.Items("related")
            .Where(related => related.Text("type") == "has-member")
            .Select(related => area.Bundle.Find(related.Get("target")))
            .OfType<JsonNode>()
            .ToList();

        return members.Count == 0
            ? [AreaReader.Row(result, Cells(result))]
            : [AreaReader.Row(result, [FhirText.Coded(result.Get("code"))]), .. members.Select(member => AreaReader.Row(member, Cells(member)))];
    }

    private static EntryCell[] Cells(JsonNode result) =>
    [
        FhirText.Coded(result.Get("code")), ObservedValue.Of(result), ObservedValue.Range(result), ObservedValue.Interpretation(result), result.Text("comment"),
    ];

    private static string? Specimen(JsonNode? specimen) => FhirText.Joined(
    [
        FhirText.Coded(specimen.Get("type")),
        FhirText.Date(specimen.Get("collection").Text("collectedDateTime")) is { } taken ? $"taken {taken}" : null,
        FhirText.Date(specimen.Text("receivedTime")) is { } received ? $"received {received}" : null,
    ], ", ");

    private static IEnumerable<(string Name, string Value)> Fact(string name, string? value) => value is null ? [] : [(name, value)];
}

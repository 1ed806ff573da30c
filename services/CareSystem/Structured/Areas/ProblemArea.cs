using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Areas;

/// <summary>Problems, and what the practice has linked to each.</summary>
internal static class ProblemArea
{
    private static readonly Dictionary<string, string> Relations = new() { ["parent"] = "Part of", ["child"] = "Includes", ["sibling"] = "Related" };

    public static IEnumerable<EntryTable> Read(AreaReader area)
    {
        var active = area.Entries().ToLookup(problem => problem.Text("clinicalStatus") == "active");

        return [Table("Active", active[true]), Table("Inactive", active[false])];

        EntryTable Table(string title, IEnumerable<JsonNode> problems) => AreaReader.Table(
            title,
            problems,
            OnsetOf,
            ("Since", problem => FhirText.Date(OnsetOf(problem))),
            ("Problem", problem => new EntryCell(FhirText.Coded(problem.Get("code")), FhirText.Notes(problem))),
            ("Significance", problem => problem.ExtensionNamed("ProblemSignificance-1").Text("valueCode") is { } code ? FhirText.Capitalised(code) : null),
            ("Ended", problem => FhirText.Date(problem.Text("abatementDateTime"))),
            ("Linked to", problem => new EntryCell(null) { Links = [.. Related(area, problem), .. Linked(area, problem)] }));
    }

    private static string? OnsetOf(JsonNode problem) => problem.Text("onsetDateTime") ?? problem.Text("assertedDate");

    private static IReadOnlyList<EntryLink> Linked(AreaReader area, JsonNode problem) => area.Linkages.To(
    [
        problem.Get("context"),
        .. problem.ExtensionsNamed("ActualProblem-1").Select(extension => extension.Get("valueReference")),
        .. problem.ExtensionsNamed("RelatedClinicalContent-1").Select(extension => extension.Get("valueReference")),
    ]);

    private static IEnumerable<EntryLink> Related(AreaReader area, JsonNode problem) =>
        from related in problem.ExtensionsNamed("RelatedProblemHeader-1")
        let link = area.Linkages.To(related.ExtensionNamed("target").Get("valueReference"))
        where link is not null
        select link with { Kind = Relations.GetValueOrDefault(related.ExtensionNamed("type").Text("valueCode") ?? "", link.Kind) };
}

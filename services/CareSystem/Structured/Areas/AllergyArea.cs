using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Areas;

/// <summary>Allergies and intolerances: those that hold, and those that have ended, which stand inside a list of their own.</summary>
internal static class AllergyArea
{
    private const string EndedList = "1103671000000101";

    public static IEnumerable<EntryTable> Read(AreaReader area) =>
    [
        AreaReader.Table("Current", area.Entries(), DateOf, [.. Columns(area)]),
        AreaReader.Table("Ended", area.Entries(EndedList), DateOf, [.. Columns(area), ("Ended", Ended)]),
    ];

    private static IEnumerable<(string, Func<JsonNode, EntryCell>)> Columns(AreaReader area) =>
    [
        ("Date", entry => FhirText.Date(DateOf(entry))),
        ("Allergy", entry => new EntryCell(FhirText.Coded(entry.Get("code")), entry.Texts("category").Contains("medication") ? "Drug allergy" : null)),
        ("Reaction", Reaction),
        ("Notes", entry => FhirText.Notes(entry)),
        ("Recorded by", entry => area.Bundle.NameOf(entry.Get("recorder"))),
    ];

    private static string? DateOf(JsonNode entry) => entry.Text("onsetDateTime") ?? entry.Text("assertedDate");

    private static EntryCell Reaction(JsonNode entry)
    {
        var reaction = entry.First("reaction");
        var severity = entry.Text("criticality") == "high" ? "Life threatening" : reaction.Text("severity");

        return new EntryCell(FhirText.Coded(reaction.First("manifestation")), severity is null ? null : FhirText.Capitalised(severity));
    }

    private static EntryCell Ended(JsonNode entry)
    {
        var end = entry.ExtensionNamed("AllergyIntoleranceEnd-1");

        return new EntryCell(FhirText.Date(end.ExtensionNamed("endDate").Text("valueDateTime")), end.ExtensionNamed("reasonEnded").Text("valueString"));
    }
}

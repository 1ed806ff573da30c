using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Reading;

/// <summary>A consultation with what was written in it: topics, headings below them, entries below those.</summary>
public sealed record ConsultationTree(string Anchor, string Title, string? When, string? By, IReadOnlyList<ConsultationPart> Topics)
{
    private const string ConsultationList = "325851000000107";

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<ConsultationTree> Of(AreaReader area)
    {
        var contents = area.Bundle.Lists(ConsultationList).ToLookup(list => list.Get("encounter").Text("reference"));

        return
        [
            .. area.Entries()
                .OrderByDescending(encounter => encounter.Get("period").Text("start"), StringComparer.Ordinal)
                .Select(encounter => Of(area, encounter, contents[$"Encounter/{encounter.Text("id")}"])),
        ];
    }

    private static ConsultationTree Of(AreaReader area, JsonNode encounter, IEnumerable<JsonNode> contents) => new(
        Linkages.Anchor(encounter),
        FhirText.Coded(encounter.First("type")) ?? "Consultation",
        FhirText.DateAndTime(encounter.Get("period").Text("start")),
        FhirText.Joined(encounter.Items("participant").Select(one => area.Bundle.NameOf(one.Get("individual"))).Distinct(), ", "),
        [.. contents.SelectMany(list => ConsultationPart.Of(area, list, depth: 0).Parts)]);
}

/// <summary>A topic or a heading.</summary>
/// <param name="Title">Null for what stands under none.</param>
/// <param name="Problem">The problem that it is about.</param>
public sealed record ConsultationPart(string? Title, EntryLink? Problem, IReadOnlyList<ConsultationPart> Parts, IReadOnlyList<EntryLink> Entries)
{
    // A list that holds itself must not be followed for ever.
    private const int Deepest = 4;

    public static ConsultationPart Of(AreaReader area, JsonNode list, int depth)
    {
        var items = list.Items("entry").Select(entry => entry.Get("item")).ToLookup(item => area.Bundle.Find(item).Text("resourceType") == "List");

        return new ConsultationPart(
            list.Text("title"),
            area.Linkages.To(list.ExtensionNamed("RelatedProblemHeader-1").ExtensionNamed("target").Get("valueReference")),
            depth == Deepest ? [] : [.. items[true].Select(item => Of(area, area.Bundle.Find(item)!, depth + 1))],
            area.Linkages.To(items[false]));
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Reading;

/// <summary>What the readers of all areas share: the entries of the area's list, and what they point at.</summary>
public sealed class AreaReader(StructuredBundle bundle, Linkages linkages, string listCode)
{
    public StructuredBundle Bundle => bundle;

    public Linkages Linkages => linkages;

    /// <summary>The entries of the area's list, or of another, each once.</summary>
    public IEnumerable<JsonNode> Entries(string? otherList = null) => bundle.Lists(otherList ?? listCode).SelectMany(bundle.EntriesOf).Distinct();

    /// <summary>A table of entries, the newest first.</summary>
    public static EntryTable Table(
        string title, IEnumerable<JsonNode> entries, Func<JsonNode, string?> dateOf, params (string Name, Func<JsonNode, EntryCell> Cell)[] columns) =>
        new(
            title,
            [.. columns.Select(column => column.Name)],
            [.. entries.OrderByDescending(dateOf, StringComparer.Ordinal).Select(entry => Row(entry, [.. columns.Select(column => column.Cell(entry))]))]);

    public static EntryRow Row(JsonNode entry, IReadOnlyList<EntryCell> cells) => new(Linkages.Anchor(entry), cells)
    {
        IsWithheldFromPatient = entry.Get("meta").Items("security").Any(label => label.Text("code") == "NOPAT"),
    };
}

using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Reading;

/// <summary>What a practice says about the record as a whole: items left out, a transfer under way, a part it cannot give.</summary>
/// <param name="About">The lists that it is about; none for the whole record.</param>
public sealed record RecordNote(string Text, IReadOnlyList<string> About)
{
    private const string WarningCode = "ListWarningCode-1";
    private const string Empty = "Information not available";

    public static IReadOnlyList<RecordNote> Of(StructuredBundle bundle) =>
    [
        .. bundle.OfType("List")
            .Where(list => list.ExtensionNamed(WarningCode) is not null)
            .Select(list => (Title: list.Text("title") ?? "A list", Text: Told(list)))
            .GroupBy(note => note.Text)
            .Select(same => new RecordNote(same.Key, [.. same.Select(note => note.Title).Distinct()])),
        .. bundle.OfType("OperationOutcome")
            .SelectMany(outcome => outcome.Items("issue"))
            .Select(issue => new RecordNote(issue.Get("details").Text("text") ?? issue.Text("diagnostics") ?? "The practice's system gave a warning", [])),
    ];

    // A list that is empty for it says that too, in the same note.
    private static string Told(JsonNode list) =>
        FhirText.Notes(list)?.Replace(Empty, "", StringComparison.Ordinal).Trim() ?? list.ExtensionNamed(WarningCode).Text("valueCode") ?? "A warning without words";
}

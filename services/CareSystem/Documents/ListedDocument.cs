using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Documents;

/// <summary>A document as the list shows it.</summary>
/// <param name="CanOpen">False for one that the practice names and does not give.</param>
/// <param name="Reason">Why it cannot be opened.</param>
public sealed record ListedDocument(string Id, string Title, string? Kind, string? Created, string? Author, string? Format, string? Size, bool CanOpen, string? Reason)
{
    /// <summary>The newest first.</summary>
    public static IReadOnlyList<ListedDocument> Of(StructuredBundle bundle) =>
    [
        .. bundle.OfType("DocumentReference")
            .OrderByDescending(DateOf, StringComparer.Ordinal)
            .Select(document => Of(bundle, document)),
    ];

    private static ListedDocument Of(StructuredBundle bundle, JsonNode document)
    {
        var attachment = document.First("content").Get("attachment");
        var canOpen = attachment.Text("url") is not null;

        return new ListedDocument(
            document.Text("id") ?? "",
            document.Text("description") ?? FhirText.Coded(document.Get("type")) ?? "Document",
            FhirText.Coded(document.Get("type")),
            FhirText.Date(DateOf(document)),
            bundle.NameOf(document.First("author")),
            attachment.Text("contentType"),
            long.TryParse(attachment.Get("size")?.ToString(), CultureInfo.InvariantCulture, out var size) && size > 0 ? SizeOf(size) : null,
            canOpen,
            canOpen ? null : attachment.Text("title") ?? "The practice gives no address for it.");
    }

    private static string? DateOf(JsonNode document) => document.Text("created") ?? document.Text("indexed");

    private static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB"),
    };
}

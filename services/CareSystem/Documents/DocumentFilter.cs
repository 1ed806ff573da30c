using System.Globalization;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.CareSystem.Documents;

/// <summary>What a clinician narrows the list of documents by, as typed.</summary>
internal sealed record DocumentFilter(string? From, string? To, string? Author, string? Description)
{
    /// <summary>What is wrong with it, by field; the practice's system would say less.</summary>
    public IEnumerable<(string Field, string Fault)> Faults()
    {
        if (!IsDay(From))
        {
            yield return ("from", "Enter the first day as a date, such as 2026-01-31");
        }

        if (!IsDay(To))
        {
            yield return ("to", "Enter the last day as a date, such as 2026-01-31");
        }

        if (IsDay(From) && IsDay(To) && Given(From) is { } from && Given(To) is { } to && string.CompareOrdinal(from, to) > 0)
        {
            yield return ("to", "The last day must not be before the first");
        }

        if (Given(Author) is { } author && !OdsCode.TryParse(author.ToUpperInvariant(), out _))
        {
            yield return ("author", "Enter the author as an ODS code, such as RZ8");
        }
    }

    public DocumentChoice ToChoice() => new()
    {
        From = Given(From),
        To = Given(To),
        Author = Given(Author)?.ToUpperInvariant(),
        Description = Given(Description),
    };

    private static bool IsDay(string? text) =>
        Given(text) is not { } day || DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

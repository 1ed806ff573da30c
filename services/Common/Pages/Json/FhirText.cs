using System.Globalization;
using System.Text.Json.Nodes;

namespace SpineSandbox.Pages.Json;

/// <summary>FHIR's data types as a clinician reads them.</summary>
public static class FhirText
{
    private const string Snomed = "http://snomed.info/sct";

    private static readonly (string Format, string Shown)[] DateFormats =
    [
        ("yyyy", "yyyy"), ("yyyy-MM", "MMM-yyyy"), ("yyyy-MM-dd", "dd-MMM-yyyy"),
    ];

    /// <summary>The text where there is one: it says more than the term, or what no code says. Else SNOMED's term, else any.</summary>
    public static string? Coded(JsonNode? concept)
    {
        var codings = concept.Items("coding").ToList();

        return concept.Text("text")
            ?? codings.FirstOrDefault(coding => coding.Text("system") == Snomed).Text("display")
            ?? codings.Select(coding => coding.Text("display") ?? coding.Text("code")).FirstOrDefault(text => text is not null);
    }

    /// <summary>18-Feb-2009, as exact as it was recorded; what is no date stays as it came.</summary>
    public static string? Date(string? date)
    {
        var day = date?.Split('T')[0];
        foreach (var (format, shown) in DateFormats)
        {
            if (DateOnly.TryParseExact(day, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            {
                return parsed.ToString(shown, CultureInfo.InvariantCulture);
            }
        }

        return date;
    }

    /// <summary>18-Feb-2009 09:30, in the place's own time.</summary>
    public static string? DateAndTime(string? date) => TimeOfDay(date) is { } time ? $"{Date(date)} {time}" : Date(date);

    /// <summary>09:30; null for a day without a time.</summary>
    public static string? TimeOfDay(string? date) => date?.Split('T') is [_, { Length: >= 5 } time] ? time[..5] : null;

    /// <summary>28 tablet, &lt; 5 mmol/L; a quantity in words as it stands.</summary>
    public static string? Quantity(JsonNode? quantity)
    {
        var inWords = quantity.Items("extension").Select(extension => extension.Text("valueString")).FirstOrDefault(text => text is not null);
        if (inWords is not null || quantity.Get("value") is not { } value)
        {
            return inWords;
        }

        return string.Join(' ', new[] { quantity.Text("comparator"), value.ToString(), quantity.Text("unit") ?? quantity.Text("code") }.OfType<string>());
    }

    public static string? Notes(JsonNode? resource) => Joined(resource.Items("note").Select(note => note.Text("text")));

    /// <summary>What is there, line by line; null where nothing is.</summary>
    public static string? Joined(IEnumerable<string?> parts, string between = "\n") =>
        string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } joined ? joined : null;

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

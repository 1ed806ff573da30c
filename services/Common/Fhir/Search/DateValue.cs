namespace SpineSandbox.Fhir;

/// <summary>A date in a search with its prefix. Dates compare as ranges: <c>2014</c> is the whole year.</summary>
public sealed record DateValue(DatePrefix Prefix, FhirDateTime Value)
{
    public static bool TryParse(string text, out DateValue date, TimeZoneInfo? zone = null)
    {
        date = null!;
        var prefix = DatePrefix.Eq;
        var hasPrefix = text.Length > 2 && char.IsAsciiLetterLower(text[0]) && Enum.TryParse(text[..2], ignoreCase: true, out prefix);

        // In a query a plus sign that was not encoded arrives as a blank; only a zone can have one.
        var value = (hasPrefix ? text[2..] : text).Replace(' ', '+');
        if (!FhirDateTime.TryParse(value, out var parsed, zone) && !FhirDateTime.TryParse(WithSeconds(value), out parsed, zone))
        {
            return false;
        }

        date = new DateValue(prefix, parsed);
        return true;
    }

    /// <summary>Whether a value that a resource holds answers the search.</summary>
    public bool Matches(FhirDateTime held) => Prefix switch
    {
        DatePrefix.Eq => held.Start >= Value.Start && held.End <= Value.End,
        DatePrefix.Ne => held.Start < Value.Start || held.End > Value.End,
        DatePrefix.Gt => held.End > Value.End,
        DatePrefix.Lt => held.Start < Value.Start,
        DatePrefix.Ge => held.Start >= Value.Start || held.End > Value.End,
        DatePrefix.Le => held.End <= Value.End || held.Start < Value.Start,
        DatePrefix.Sa => held.Start >= Value.End,
        DatePrefix.Eb => held.End <= Value.Start,
        _ => held.Start < Value.End && Value.Start < held.End,
    };

    // Searches, unlike resources, may leave the seconds out.
    private static string WithSeconds(string text) => text.Length is > 16 and < 23 && text[13] == ':' && text[16] != ':' ? text.Insert(16, ":00") : text;
}

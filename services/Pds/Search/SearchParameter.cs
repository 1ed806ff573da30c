using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Search;

/// <summary>One search parameter: its name, how often it may be given, and how a value gets into the query.</summary>
/// <param name="Read">Returns false for a value that is none.</param>
internal sealed record SearchParameter(string Name, int Most, Func<PatientQuery, string, bool> Read)
{
    private const int LongestName = 35;
    private const int LongestDefault = 100;

    /// <summary>Every parameter that PDS knows.</summary>
    public static IReadOnlyDictionary<string, SearchParameter> All { get; } = new SearchParameter[]
    {
        new("family", 1, ReadFamily),
        new("given", 10, ReadGiven),
        new("gender", 1, (query, value) => (query.Gender = Genders.Contains(value) ? value : null) is not null),
        new("birthdate", 2, (query, value) => ReadDate(value, query.Birth, span => query.Birth = span)),
        new("death-date", 2, (query, value) => ReadDate(value, query.Death, span => query.Death = span)),
        new("address-postalcode", 1, ReadPostcode),
        new(OldPostcode, 1, ReadPostcode),
        new("general-practitioner", 1, (query, value) => ReadText(value, text => query.Practice = Folding.Capitals(text))),
        new("email", 1, (query, value) => ReadText(value, text => query.Email = Folding.Telecom(text))),
        new("phone", 1, (query, value) => ReadText(value, text => query.Phone = Folding.Telecom(text))),
        new("_fuzzy-match", 1, (query, value) => ReadFlag(value, flag => query.Fuzzy = flag)),
        new("_exact-match", 1, (query, value) => ReadFlag(value, flag => query.ExactOnly = flag)),
        new("_history", 1, (query, value) => ReadFlag(value, flag => query.History = flag)),
        new(MaxResults, 1, ReadMost),
    }.ToDictionary(parameter => parameter.Name);

    public const string MaxResults = "_max-results";

    /// <summary>The deprecated twin of <c>address-postalcode</c>.</summary>
    public const string OldPostcode = "address-postcode";

    private static readonly string[] Genders = ["male", "female", "other", "unknown"];

    private static bool ReadFamily(PatientQuery query, string value)
    {
        if (!TryName(value, out var pattern))
        {
            return false;
        }

        query.Family = pattern;
        query.FamilyPart = NamePart.Of(value);
        return true;
    }

    private static bool ReadGiven(PatientQuery query, string value)
    {
        if (!TryName(value, out var pattern))
        {
            return false;
        }

        query.Given.Add(pattern);
        query.GivenParts.Add(NamePart.Of(value));
        return true;
    }

    private static bool TryName(string value, out TextPattern pattern)
    {
        pattern = new TextPattern(Folding.Capitals(value));
        return value.Length <= LongestName && IsPattern(pattern);
    }

    private static bool ReadPostcode(PatientQuery query, string value)
    {
        query.Postcode = new TextPattern(Folding.Postcode(value));
        return value.Length <= LongestName && IsPattern(query.Postcode);
    }

    // Two letters must stand before the first wildcard.
    private static bool IsPattern(TextPattern pattern) =>
        pattern.Text.Length > 0 && (!pattern.HasWildcard || pattern.Start.Length >= PatientPostings.PrefixLength);

    private static bool ReadDate(string value, DateSpan? before, Action<DateSpan> keep)
    {
        if (DateCriterion.TryParse(value) is not { } span)
        {
            return false;
        }

        // Two dates are a range: what both allow. Where that is nothing, so be it: nobody is found.
        keep(before is { } other
            ? new DateSpan(span.First > other.First ? span.First : other.First, span.Last < other.Last ? span.Last : other.Last)
            : span);
        return true;
    }

    private static bool ReadText(string value, Action<string> keep)
    {
        keep(value);
        return value.Trim().Length is > 0 and <= LongestDefault;
    }

    private static bool ReadFlag(string value, Action<bool> keep)
    {
        keep(value == "true");
        return value is "true" or "false";
    }

    private static bool ReadMost(PatientQuery query, string value)
    {
        var valid = int.TryParse(value, System.Globalization.NumberStyles.None, null, out var most) && most is >= 1 and <= PatientQuery.MostResults;
        query.Most = most;
        return valid;
    }
}

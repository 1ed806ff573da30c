using System.Globalization;
using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Search;

/// <summary>A date of a search: <c>2010-10-22</c>, <c>eq2010-10-22</c>, <c>ge…</c>, <c>le…</c>; PDS knows no other prefix.</summary>
internal static class DateCriterion
{
    private const int PrefixLength = 2;

    public static DateSpan? TryParse(string value)
    {
        var prefix = value.Length > PrefixLength && char.IsAsciiLetter(value[0]) ? value[..PrefixLength] : "";
        if (!DateOnly.TryParseExact(value.AsSpan(prefix.Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        return prefix switch
        {
            "" or "eq" => new DateSpan(day, day),
            "ge" => new DateSpan(day, DateOnly.MaxValue),
            "le" => new DateSpan(DateOnly.MinValue, day),
            _ => null,
        };
    }
}

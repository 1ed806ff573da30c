using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>
/// A date of the seed data, resolved: written as <c>2024-03-05</c>, or relative to the day of seeding as <c>today</c>,
/// <c>today-12d</c>, <c>today+3m</c>, <c>today-2y+1w</c>; either may carry a time of day in UTC: <c>today-12dT09:40</c>.
/// </summary>
public readonly partial record struct SeedDate(DateOnly Day, TimeOnly? Time = null) : IComparable<SeedDate>
{
    private const string DayFormat = "yyyy-MM-dd";

    public static bool TryParse([NotNullWhen(true)] string? text, DateOnly today, out SeedDate result)
    {
        var match = Shape().Match(text ?? "");
        var written = match.Groups["day"];

        // A date such as 2024-02-30 has the shape of one and is none.
        var valid = DateOnly.TryParseExact(written.Value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (match.Success && !written.Success)
        {
            valid = true;
            day = match.Groups["shift"].Captures.Aggregate(today, (from, shift) => Shift(from, shift.ValueSpan));
        }

        var hasTime = match.Groups["time"].Success;
        var time = TimeOnly.MinValue;
        valid &= !hasTime || TimeOnly.TryParse(match.Groups["time"].ValueSpan, CultureInfo.InvariantCulture, out time);

        result = valid ? new SeedDate(day, hasTime ? time : null) : default;
        return valid;
    }

    public static SeedDate Parse(string text, DateOnly today) =>
        TryParse(text, today, out var date)
            ? date
            : throw new FormatException($"'{text}' is not a date: write 2024-03-05, 2024-03-05T09:40, today, today-12d, today+3m or today-2y.");

    /// <summary>The instant; a date without a time begins at midnight UTC.</summary>
    public DateTimeOffset ToInstant() => new(Day, Time ?? TimeOnly.MinValue, TimeSpan.Zero);

    public SeedDate AddDays(int days) => this with { Day = Day.AddDays(days) };

    public int CompareTo(SeedDate other) => ToInstant().CompareTo(other.ToInstant());

    public static bool operator <(SeedDate left, SeedDate right) => left.CompareTo(right) < 0;

    public static bool operator >(SeedDate left, SeedDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(SeedDate left, SeedDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SeedDate left, SeedDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601: the day alone, or day and time with the offset.</summary>
    public override string ToString() =>
        Time is null ? Day.ToString(DayFormat, CultureInfo.InvariantCulture) : $"{ToInstant():yyyy-MM-ddTHH:mm:sszzz}";

    private static DateOnly Shift(DateOnly from, ReadOnlySpan<char> shift)
    {
        var count = int.Parse(shift[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        return shift[^1] switch
        {
            'd' => from.AddDays(count),
            'w' => from.AddDays(7 * count),
            'm' => from.AddMonths(count),
            _ => from.AddYears(count),
        };
    }

    [GeneratedRegex(@"\A(?:(?<day>\d{4}-\d{2}-\d{2})|today(?<shift>[+-]\d{1,4}[dwmy])*)(?:T(?<time>\d{2}:\d{2}(?::\d{2})?))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}

using System.Globalization;

namespace SpineSandbox.Fhir;

/// <summary>A date, dateTime or instant: the text as it was sent, and the stretch of time that it covers.</summary>
/// <remarks>A date without a time covers the whole day, month or year; the range is what searches compare.</remarks>
public readonly record struct FhirDateTime
{
    private FhirDateTime(string text, DateTimeOffset start, DateTimeOffset end, bool hasTime)
    {
        Text = text;
        Start = start;
        End = end;
        HasTime = hasTime;
    }

    public string Text { get; }

    /// <summary>The first moment.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The first moment after.</summary>
    public DateTimeOffset End { get; }

    public bool HasTime { get; }

    /// <param name="text">A FHIR date, dateTime or instant.</param>
    /// <param name="value">The range that the text covers.</param>
    /// <param name="zone">Where days begin for dates without a zone; UTC if left out.</param>
    public static bool TryParse(string? text, out FhirDateTime value, TimeZoneInfo? zone = null)
    {
        value = default;
        if (text is null || !TryReadDate(text, out var day, out var length))
        {
            return false;
        }

        if (text.Length > length)
        {
            return length == 10 && TryParseWithTime(text, day, out value);
        }

        var last = length switch { 4 => day.AddYears(1), 7 => day.AddMonths(1), _ => day.AddDays(1) };
        value = new FhirDateTime(text, At(day, zone), At(last, zone), hasTime: false);
        return true;
    }

    public static FhirDateTime Parse(string text, TimeZoneInfo? zone = null) =>
        TryParse(text, out var value, zone) ? value : throw new FormatException($"'{text}' is not a FHIR date or dateTime.");

    /// <inheritdoc />
    public override string ToString() => Text;

    /// <summary>Reads <c>hh:mm:ss[.fff]</c> from the start of the text. Second 60 is the next minute's first.</summary>
    internal static bool TryReadTime(ReadOnlySpan<char> text, out TimeSpan time, out int length)
    {
        time = default;
        length = 8;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':'
            || !TryDigits(text[..2], 23, out var hour) || !TryDigits(text[3..5], 59, out var minute) || !TryDigits(text[6..8], 60, out var second))
        {
            return false;
        }

        time = new TimeSpan(hour, minute, second);
        if (text.Length == 8 || text[8] != '.')
        {
            return true;
        }

        length = 9;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        // Beyond seven digits the text keeps what a tick cannot.
        var digits = text[8..Math.Min(length, 16)];
        time += TimeSpan.FromTicks(length > 9 ? (long)(decimal.Parse(digits, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond) : 0);
        return length > 9;
    }

    private static bool TryParseWithTime(string text, DateTime day, out FhirDateTime value)
    {
        value = default;
        if (text[10] != 'T' || !TryReadTime(text.AsSpan(11), out var time, out var length)
            || !TryReadZone(text.AsSpan(11 + length), out var offset))
        {
            return false;
        }

        var ticks = day.Ticks + time.Ticks - offset.Ticks;
        if (ticks < TimeSpan.TicksPerDay || ticks >= DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)
        {
            return false;
        }

        var start = new DateTimeOffset(ticks, TimeSpan.Zero).ToOffset(offset);
        var step = length == 8 ? TimeSpan.FromSeconds(1) : TimeSpan.FromMilliseconds(1);
        value = new FhirDateTime(text, start, start + step, hasTime: true);
        return true;
    }

    private static bool TryReadDate(ReadOnlySpan<char> text, out DateTime day, out int length)
    {
        day = default;
        var month = 1;
        var number = 1;
        length = 4;
        if (text.Length < 4 || !TryDigits(text[..4], 9998, out var year) || year == 0)
        {
            return false;
        }

        if (text.Length >= 7 && text[4] == '-')
        {
            length = 7;
            if (!TryDigits(text[5..7], 12, out month) || month == 0)
            {
                return false;
            }
        }

        if (text.Length >= 10 && length == 7 && text[7] == '-')
        {
            length = 10;
            if (!TryDigits(text[8..10], DateTime.DaysInMonth(year, month), out number) || number == 0)
            {
                return false;
            }
        }

        day = new DateTime(year, month, number, 0, 0, 0, DateTimeKind.Unspecified);
        return text.Length == length || length == 10;
    }

    // Z or ±hh:mm, up to 14:00
    private static bool TryReadZone(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z")
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !TryDigits(text[1..3], 14, out var hours) || !TryDigits(text[4..6], hours == 14 ? 0 : 59, out var minutes))
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int greatest, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= greatest;

    private static DateTimeOffset At(DateTime day, TimeZoneInfo? zone) =>
        new(day, zone?.GetUtcOffset(day) ?? TimeSpan.Zero);
}

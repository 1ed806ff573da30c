using System.Globalization;

namespace SpineSandbox.GpConnectProvider.Appointments;

/// <summary>Appointments are kept in the United Kingdom's local time, and written with the offset that it has on the day.</summary>
internal static class UkTime
{
    private const string Format = "yyyy-MM-ddTHH:mm:sszzz";

    // Windows without ICU knows the zone by its own name only.
    private static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById("GMT Standard Time");

    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    /// <summary>Midnight at the beginning of a day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public static string Write(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a time with its offset, which must be the one that the United Kingdom has then; <c>Z</c> is none.</summary>
    public static bool TryRead(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant)
        && Zone.GetUtcOffset(instant) == instant.Offset
        && text[^1] != 'Z';
}

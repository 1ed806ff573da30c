namespace SpineSandbox.GpConnectProvider.Appointments;

/// <summary>How far ahead a practice lets others book: the days of the window move with the clock, so there are always free slots.</summary>
internal static class BookingWindow
{
    public const int Days = 14;

    /// <summary>Both ends included.</summary>
    public static IEnumerable<DateOnly> DaysBetween(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}

namespace SpineSandbox.Sandbox.Hosting;

/// <summary>The calendar of the sandbox. Seed rows that say "today" mean this day, in UK local time as a practice would.</summary>
public static class SandboxClock
{
    /// <summary>The time zone of practices.</summary>
    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(this TimeProvider clock) =>
        DateOnly.FromDateTime(clock.Local().DateTime);

    public static DateTimeOffset Local(this TimeProvider clock) =>
        TimeZoneInfo.ConvertTime(clock.GetUtcNow(), London);
}

using System.Globalization;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>Which seed a service runs on.</summary>
/// <param name="Hash">SHA-256 over its files, in hexadecimal.</param>
/// <param name="Today">The day that its relative dates were counted from.</param>
public sealed record SeedStamp(string Hash, DateOnly Today)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>From what <see cref="ToString"/> wrote; null from anything else.</summary>
    public static SeedStamp? Parse(string? text) =>
        text?.Split('@') is [var hash, var day] && DateOnly.TryParseExact(day, DayFormat, out var today) ? new(hash, today) : null;

    /// <summary><c>hash@2026-03-02</c>.</summary>
    public override string ToString() => $"{Hash}@{Today.ToString(DayFormat, CultureInfo.InvariantCulture)}";
}

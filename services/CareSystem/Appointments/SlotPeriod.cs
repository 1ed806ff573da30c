using System.Globalization;

namespace SpineSandbox.CareSystem.Appointments;

/// <summary>The days to look for free slots in, as typed; today and the week after it where nothing was.</summary>
/// <param name="Faults">What is wrong with them, by field.</param>
internal sealed record SlotPeriod(string From, string To, IReadOnlyList<(string Field, string Fault)> Faults)
{
    private const string Format = "yyyy-MM-dd";
    private const int DefaultDays = 7;
    private const int LongestDays = 14;

    public static SlotPeriod Of(string? from, string? to, DateOnly today)
    {
        var first = Read(from, today);
        var last = Read(to, (first ?? today).AddDays(DefaultDays));
        IReadOnlyList<(string, string)> faults = (first, last) switch
        {
            (null, _) => [("from", "Enter the first day as a date, such as 2026-01-31")],
            (_, null) => [("to", "Enter the last day as a date, such as 2026-01-31")],
            ({ } one, { } other) when other < one => [("to", "The last day must not be before the first")],
            ({ } one, { } other) when other > one.AddDays(LongestDays) => [("to", "Look at fourteen days or fewer at a time")],
            ({ } one, _) when one < today => [("from", "The first day must be today or later")],
            _ => [],
        };

        return new SlotPeriod(Shown(from, first), Shown(to, last), faults);
    }

    private static DateOnly? Read(string? text, DateOnly otherwise) =>
        string.IsNullOrWhiteSpace(text) ? otherwise
        : DateOnly.TryParseExact(text.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;

    private static string Shown(string? typed, DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture) ?? typed ?? "";
}

using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordHtml;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>The kinds of values that parts have. Dates are whole days: no partial dates, no times.</summary>
internal static class PartTypes
{
    private const string DayFormat = "yyyy-MM-dd";

    public static PartType Boolean { get; } = new("a valueBoolean", (part, _) => part.Bool("valueBoolean"));

    public static PartType PositiveInteger { get; } = new(
        "a valuePositiveInt above 0", (part, _) => part.Whole("valuePositiveInt") is > 0 and { } number ? number : null);

    public static PartType DateUntilToday { get; } = new(
        "a valueDate with year, month and day, not in the future", (part, today) => Day(part, "valueDate") is { } day && day <= today ? day : null);

    public static PartType DateFromToday { get; } = new(
        "a valueDate with year, month and day, not in the past", (part, today) => Day(part, "valueDate") is { } day && day >= today ? day : null);

    public static PartType PeriodUntilToday { get; } = new(
        "a valuePeriod with start, end or both, as whole days, not in the future and in their order",
        (part, today) => part.Obj("valuePeriod") is { } period ? Period(period, today) : null);

    public static PartType CodeOf(params string[] codes) => new(
        $"a valueCode: {string.Join(" or ", codes)}", (part, _) => part.Str("valueCode") is { } code && codes.Contains(code) ? code : null);

    private static RecordPeriod? Period(JsonObject period, DateOnly today)
    {
        var start = Day(period, "start");
        var end = Day(period, "end");
        var isWhole = period.ContainsKey("start") == start.HasValue && period.ContainsKey("end") == end.HasValue;

        return !isWhole || (start ?? end) is null || start > today || end > today || start > end ? null : new RecordPeriod(start, end);
    }

    private static DateOnly? Day(JsonObject node, string name) =>
        DateOnly.TryParseExact(node.Str(name), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary><c>Period</c>, with dates as PDS writes them.</summary>
internal static class PeriodElement
{
    public static JsonObject? Of(SeedDate? from, SeedDate? to) =>
        from is null && to is null
            ? null
            : new JsonObject().Set("start", from?.ToString()).Set("end", to?.ToString());

    public static SeedDate? Start(JsonObject element) => Date(element.Obj("period")?.Str("start"));

    public static SeedDate? End(JsonObject element) => Date(element.Obj("period")?.Str("end"));

    /// <summary>A date, or a dateTime in UTC, as the seed would write it.</summary>
    public static SeedDate? Date(string? text) =>
        FhirDateTime.TryParse(text, out var date)
            ? new SeedDate(DateOnly.FromDateTime(date.Start.UtcDateTime), date.HasTime ? TimeOnly.FromDateTime(date.Start.UtcDateTime) : null)
            : null;
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml;

/// <summary>Reads the parameter <c>timePeriod</c>: parts of dates cover all of the year or month, times only name their day.</summary>
internal static class PeriodParameter
{
    public static RecordPeriod Read(JsonObject period)
    {
        if (string.IsNullOrEmpty(period.Str("start")) && string.IsNullOrEmpty(period.Str("end")))
        {
            throw ParameterRefusals.EmptyPeriod();
        }

        var start = Read(period, "start", FirstDay);
        var end = Read(period, "end", LastDay);

        return start > end ? throw ParameterRefusals.EndBeforeStart() : new RecordPeriod(start, end);
    }

    private static DateOnly? Read(JsonObject period, string element, Func<FhirDateTime, DateOnly> dayOf)
    {
        if (!period.ContainsKey(element))
        {
            return null;
        }

        return FhirDateTime.TryParse(period.Str(element), out var date)
            ? dayOf(date)
            : throw ParameterRefusals.BadDate(element, period.Str(element));
    }

    private static DateOnly FirstDay(FhirDateTime date) => DateOnly.FromDateTime(date.Start.DateTime);

    private static DateOnly LastDay(FhirDateTime date) =>
        date.HasTime ? FirstDay(date) : DateOnly.FromDateTime(date.End.DateTime).AddDays(-1);
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on every period: it has a start, which is not in the future, and does not end before.</summary>
internal static class PeriodRules
{
    private static readonly string[] Lists = ["name", "address", "telecom", "contact"];

    public static IEnumerable<PdsError> Check(PatientChange change) =>
        from list in Lists
        from changed in change.Changed(list)
        let period = changed.Item.Obj("period")
        where period is not null && !JsonNode.DeepEquals(period, changed.Old?.Obj("period"))
        from error in CheckPeriod(change, period, $"{changed.Path}/period")
        select error;

    private static IEnumerable<PdsError> CheckPeriod(PatientChange change, JsonObject period, string path)
    {
        if (DateSpan.Of(period.Str("start")) is not { } start)
        {
            yield return PdsErrors.MissingValue($"{path}/start");
            yield break;
        }

        if (start.First > change.Today)
        {
            yield return change.Invalid($"{path}/start cannot be in the future");
        }

        if (DateSpan.Of(period.Str("end")) is { } end && end.Last < start.First)
        {
            yield return change.Invalid($"{path}/end cannot be before start");
        }
    }
}

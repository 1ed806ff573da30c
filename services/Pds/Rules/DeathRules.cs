using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on the date of death and who notified it: both or neither, and formal only from registrars.</summary>
internal static class DeathRules
{
    private const string Date = "deceasedDateTime";
    private const string Formal = "2";
    private const string Removed = "U";

    public static IEnumerable<PdsError> Check(PatientChange change)
    {
        var (before, after) = (StatusIn(change.Before), StatusIn(change.After));

        if (change.Removes(Date))
        {
            yield return change.Forbidden($"source not permitted to remove '{Date}'");
        }

        if (before is not null && after is null)
        {
            yield return change.Forbidden("source not permitted to remove 'deathNotificationStatus'");
        }

        if (before == Formal && (change.Sets(Date) || after != before))
        {
            yield return change.Forbidden("source not permitted to update a formal death notification");
        }

        if (after != before && after == Formal)
        {
            yield return change.Forbidden("source not permitted to add a formal death notification");
        }

        if (after != before && after == Removed)
        {
            yield return ChangeErrors.UnsupportedValue(Removed, "deathNotificationStatus");
        }

        var isNotified = after is not null and not Removed;
        if (change.After.ContainsKey(Date) != isNotified && (change.Sets(Date) || after != before))
        {
            yield return change.Invalid("deceasedDateTime and death notification status must be added together");
        }

        if (change.Sets(Date))
        {
            foreach (var error in CheckDate(change, change.After.Str(Date) ?? ""))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<PdsError> CheckDate(PatientChange change, string text)
    {
        if (!FhirDateTime.TryParse(text, out var date) || (date.HasTime && !text.EndsWith("+00:00", StringComparison.Ordinal)))
        {
            yield return PdsErrors.InvalidField(text, Date);
            yield break;
        }

        var death = DateSpan.Of(text)!.Value;
        if (death.First > change.Today)
        {
            yield return change.Invalid($"{Date} cannot be in the future");
        }

        if (DateSpan.Of(change.After.Str("birthDate")) is { } birth && death.Last < birth.First)
        {
            yield return change.Invalid($"{Date} cannot be before birthDate");
        }
    }

    private static string? StatusIn(JsonObject patient) =>
        patient.FindExtension(PatientExtensions.DeathNotificationStatus)?.CodeOf(DeathElement.Status);
}

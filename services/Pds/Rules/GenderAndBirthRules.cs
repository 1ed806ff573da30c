using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on gender, date of birth and order of birth.</summary>
internal static class GenderAndBirthRules
{
    private const int FullDate = 10;
    private const int MostBirthOrder = 9;

    private static readonly string[] Lasting = ["gender", "birthDate"];

    public static IEnumerable<PdsError> Check(PatientChange change)
    {
        foreach (var element in Lasting.Where(change.Removes))
        {
            yield return change.Forbidden($"source not permitted to remove '{element}'");
        }

        // PDS holds "other", but nobody may set it.
        if (change.Sets("gender") && change.After.Str("gender") == "other")
        {
            yield return PdsErrors.InvalidField("other", "gender");
        }

        if (change.Sets("birthDate"))
        {
            foreach (var error in CheckBirthDate(change))
            {
                yield return error;
            }
        }

        if (change.Sets("multipleBirthInteger") && change.After.Whole("multipleBirthInteger") is var order and not (>= 1 and <= MostBirthOrder))
        {
            yield return PdsErrors.InvalidField($"{order}", "multipleBirthInteger");
        }
    }

    private static IEnumerable<PdsError> CheckBirthDate(PatientChange change)
    {
        var text = change.After.Str("birthDate") ?? "";
        if (text.Length != FullDate || DateSpan.Of(text) is not { } birth)
        {
            yield return PdsErrors.InvalidField(text, "birthDate");
            yield break;
        }

        if (birth.First > change.Today)
        {
            yield return change.Invalid("birthDate cannot be in the future");
        }

        if (DateSpan.Of(change.After.Str("deceasedDateTime")) is { } death && birth.First > death.Last)
        {
            yield return change.Invalid("birthDate cannot be after deceasedDateTime");
        }
    }
}

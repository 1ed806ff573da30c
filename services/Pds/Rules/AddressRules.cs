using SpineSandbox.Fhir;
using SpineSandbox.Pds.Codes;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on addresses: one of each use; temporary and billing addresses end some day.</summary>
internal static class AddressRules
{
    private const string Temporary = "temp";

    private static readonly string[] Uses = ["home", Temporary, "billing"];
    private static readonly string[] UsesThatEnd = [Temporary, "billing"];

    private static readonly string[] Descriptions =
    [
        "Second Home", "Student Accommodation", "Respite Care Address", "Temporary Residence Address",
        "Convalescence Home", "Mobile Home", "Holiday Home",
    ];

    public static IEnumerable<PdsError> Check(PatientChange change)
    {
        foreach (var changed in change.Changed("address"))
        {
            foreach (var error in CheckAddress(change, changed))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<PdsError> CheckAddress(PatientChange change, ChangedItem changed)
    {
        var use = changed.Item.Str("use");
        if (use is null || !Uses.Contains(use))
        {
            yield return use is null ? PdsErrors.MissingValue($"{changed.Path}/use") : PdsErrors.InvalidField(use, $"{changed.Path}/use");
        }

        if ((changed.IsAdded || changed.Old!.Str("use") != use) && change.After.Objects("address").Count(other => other.Str("use") == use) > 1)
        {
            yield return change.Invalid($"multiple {use} addresses cannot be added");
        }

        var period = changed.Item.Obj("period");
        if (UsesThatEnd.Contains(use) && (period?.Str("start") is null || period.Str("end") is null))
        {
            yield return change.Invalid($"a {use} address must have a period with start and end");
        }

        var text = changed.Item.Str("text");
        if (use == Temporary && (text is null || !Descriptions.Contains(text)))
        {
            yield return text is null ? PdsErrors.MissingValue($"{changed.Path}/text") : PdsErrors.InvalidField(text, $"{changed.Path}/text");
        }

        foreach (var key in changed.Item.FindExtensions(PatientExtensions.AddressKey))
        {
            var type = key.FindExtension("type")?.Obj("valueCoding")?.Str("code");
            if (!CodeSystems.AddressKeyType.Contains(type))
            {
                yield return PdsErrors.InvalidField(type ?? "", $"{changed.Path}/extension");
            }
        }
    }
}

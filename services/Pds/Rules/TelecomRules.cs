using System.Text.RegularExpressions;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on telephone numbers and e-mail addresses: one for each purpose.</summary>
internal static partial class TelecomRules
{
    private const int LeastEmail = 7;
    private const int MostEmail = 89;

    private static readonly string[] Systems = ["phone", "fax", "email", "other"];
    private static readonly string[] Uses = ["home", "work", "temp", "mobile"];

    public static IEnumerable<PdsError> Check(PatientChange change) =>
        change.Changed("telecom").SelectMany(changed => CheckTelecom(change, changed));

    /// <summary>True for a text that PDS takes for an e-mail address.</summary>
    public static bool IsEmail(string text) => text.Length is >= LeastEmail and <= MostEmail && Email().IsMatch(text);

    private static IEnumerable<PdsError> CheckTelecom(PatientChange change, ChangedItem changed)
    {
        var (system, use, value) = (changed.Item.Str("system"), changed.Item.Str("use"), changed.Item.Str("value"));
        foreach (var (text, known, name) in new[] { (system, Systems, "system"), (use, Uses, "use") })
        {
            if (text is null || !known.Contains(text))
            {
                yield return text is null ? PdsErrors.MissingValue($"{changed.Path}/{name}") : PdsErrors.InvalidField(text, $"{changed.Path}/{name}");
            }
        }

        if (value is null)
        {
            yield return PdsErrors.MissingValue($"{changed.Path}/value");
        }
        else if (system == "email" && !IsEmail(value))
        {
            yield return PdsErrors.InvalidField(value, $"{changed.Path}/value");
        }

        if (changed.Old is { } old && (old.Str("system") != system || old.Str("use") != use))
        {
            yield return change.Invalid("system and use of a telecom cannot be replaced");
        }

        if (changed.IsAdded && change.After.Objects("telecom").Count(other => other.Str("system") == system && other.Str("use") == use) > 1)
        {
            yield return change.Invalid($"multiple {use} {system} telecoms cannot be added");
        }
    }

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\.[^@\s.]+\z")]
    private static partial Regex Email();
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on names.</summary>
internal static partial class NameRules
{
    private const int Longest = 35;
    private const string Usual = "usual";

    private static readonly string[] Uses = [Usual, "temp", "nickname", "old", "maiden"];
    private static readonly string[] Lists = ["given", "prefix", "suffix"];

    public static IEnumerable<PdsError> Check(PatientChange change)
    {
        if (Count(change.After, Usual) > 1 && Count(change.After, Usual) > Count(change.Before, Usual))
        {
            yield return change.Forbidden("multiple usual names cannot be added");
        }

        if (Count(change.Before, Usual) > 0 && Count(change.After, Usual) == 0)
        {
            yield return change.Forbidden("not permitted to remove usual name");
        }

        if (Count(change.After, "nickname") > 1 && Count(change.After, "nickname") > Count(change.Before, "nickname"))
        {
            yield return change.Invalid("multiple nicknames cannot be added");
        }

        foreach (var error in change.Changed("name").SelectMany(changed => CheckName(change, changed)))
        {
            yield return error;
        }
    }

    private static IEnumerable<PdsError> CheckName(PatientChange change, ChangedItem changed)
    {
        var use = changed.Item.Str("use");
        if (use is null)
        {
            yield return PdsErrors.MissingValue($"{changed.Path}/use");
        }
        else if (!Uses.Contains(use))
        {
            yield return PdsErrors.InvalidField(use, $"{changed.Path}/use");
        }

        if (changed.Old is { } old && old.Str("use") != use)
        {
            yield return change.Invalid($"the use of name '{old.Str("id")}' cannot be changed");
        }

        foreach (var (text, field) in Texts(changed))
        {
            if (text.Length > Longest)
            {
                yield return PdsErrors.InvalidField(text, field);
            }

            if (!Characters().IsMatch(text))
            {
                yield return ChangeErrors.UnsupportedCharacters(text, field);
            }
        }

        foreach (var suffix in changed.Item.Strings("suffix").Where(suffix => !char.IsAsciiLetterUpper(suffix[0])))
        {
            yield return PdsErrors.InvalidField(suffix, $"{changed.Path}/suffix");
        }
    }

    private static IEnumerable<(string Text, string Field)> Texts(ChangedItem changed)
    {
        if (changed.Item.Str("family") is { } family)
        {
            yield return (family, $"{changed.Path}/family");
        }

        foreach (var list in Lists)
        {
            var index = 0;
            foreach (var text in changed.Item.Strings(list))
            {
                yield return (text, $"{changed.Path}/{list}/{index++}");
            }
        }
    }

    private static int Count(JsonObject patient, string use) => patient.Objects("name").Count(name => name.Str("use") == use);

    // Latin letters but for the signs × and ÷ that stand among them, digits, blank, apostrophe, hyphen, full stop.
    [GeneratedRegex(@"\A[A-Za-z0-9 '.\-\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017F]+\z")]
    private static partial Regex Characters();
}

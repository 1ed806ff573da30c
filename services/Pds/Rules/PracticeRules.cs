using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on the registered practice and the managing organisation: at most one, by ODS code, without an end.</summary>
internal static class PracticeRules
{
    private const string Practice = "generalPractitioner";
    private const string Managing = "managingOrganization";

    public static IEnumerable<PdsError> Check(PatientChange change)
    {
        if (change.Removes(Practice))
        {
            yield return change.Forbidden($"source not permitted to remove '{Practice}'");
        }

        var codes = change.After.Objects(Practice).Select(practice => practice.Obj("identifier")?.Str("value") ?? "").ToList();
        if (codes.Count > 1)
        {
            yield return PdsErrors.TooManyValues(codes, Practice);
        }

        foreach (var error in change.Changed(Practice).SelectMany(changed => CheckOrganisation(change, changed.Item, changed.Path)))
        {
            yield return error;
        }

        if (change.Sets(Managing) && change.After.Obj(Managing) is { } managing)
        {
            foreach (var error in CheckOrganisation(change, managing, Managing))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<PdsError> CheckOrganisation(PatientChange change, JsonObject organisation, string path)
    {
        var identifier = organisation.Obj("identifier");
        if (identifier is null)
        {
            yield return PdsErrors.MissingValue($"{path}/identifier");
            yield break;
        }

        if (identifier.Str("system") != OdsCode.System)
        {
            yield return PdsErrors.InvalidField(identifier.Str("system") ?? "", $"{path}/identifier/system");
        }

        if (!OdsCode.TryParse(identifier.Str("value"), out _))
        {
            yield return PdsErrors.InvalidField(identifier.Str("value") ?? "", $"{path}/identifier/value");
        }

        if (identifier.Obj("period")?.ContainsKey("end") == true)
        {
            yield return change.Invalid($"{path} must not have a period end");
        }
    }
}

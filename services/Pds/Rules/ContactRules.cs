using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on emergency contacts.</summary>
internal static class ContactRules
{
    private static readonly string[] Systems = ["phone", "email", "other"];

    public static IEnumerable<PdsError> Check(PatientChange change) =>
        change.Changed("contact").SelectMany(CheckContact);

    private static IEnumerable<PdsError> CheckContact(ChangedItem changed)
    {
        var codes = changed.Item.Objects("relationship").SelectMany(concept => concept.Objects("coding")).Select(coding => coding.Str("code")).ToList();
        if (codes is not [EmergencyContactElement.RelationshipCode])
        {
            yield return PdsErrors.InvalidField(codes.FirstOrDefault() ?? "", $"{changed.Path}/relationship/0/coding/0/code");
        }

        if (!changed.Item.ContainsKey("telecom"))
        {
            yield return PdsErrors.MissingValue($"{changed.Path}/telecom");
        }

        var index = 0;
        foreach (var telecom in changed.Item.Objects("telecom"))
        {
            var path = $"{changed.Path}/telecom/{index++}";
            var unknown = telecom.Select(member => member.Key).Except(["id", "extension", "system", "value"]).ToList();
            if (unknown.Count > 0)
            {
                yield return PdsErrors.AdditionalProperties(unknown);
            }

            if (telecom.Str("system") is var system && !Systems.Contains(system))
            {
                yield return PdsErrors.InvalidField(system ?? "", $"{path}/system");
            }

            if (system == "email" && !TelecomRules.IsEmail(telecom.Str("value") ?? ""))
            {
                yield return PdsErrors.InvalidField(telecom.Str("value") ?? "", $"{path}/value");
            }
        }
    }
}

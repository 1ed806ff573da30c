using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>PDS takes only what its own resource has, which is less than FHIR's.</summary>
internal static class ClosedElements
{
    private static readonly string[] Patient =
    [
        "resourceType", "id", "meta", "identifier", "extension", "name", "telecom", "gender", "birthDate", "deceasedDateTime",
        "address", "multipleBirthInteger", "contact", "generalPractitioner", "managingOrganization",
    ];

    private static readonly Dictionary<string, string[]> Items = new()
    {
        ["name"] = ["id", "use", "family", "given", "prefix", "suffix", "period"],
        ["address"] = ["id", "extension", "use", "text", "line", "postalCode", "period"],
        ["telecom"] = ["id", "extension", "system", "value", "use", "period"],
        ["contact"] = ["id", "relationship", "telecom", "period"],
        ["generalPractitioner"] = ["id", "type", "identifier"],
    };

    private static readonly string[] Extensions =
    [
        .. PatientExtensions.Pharmacies, PatientExtensions.DeathNotificationStatus, PatientExtensions.Communication,
        PatientExtensions.ContactPreference, PatientExtensions.BirthPlace, PatientExtensions.RemovalFromRegistration,
    ];

    public static IEnumerable<PdsError> Check(PatientChange change)
    {
        foreach (var unknown in Unknown(change.After, Patient))
        {
            yield return unknown;
        }

        foreach (var (list, known) in Items)
        {
            foreach (var unknown in change.Changed(list).SelectMany(changed => Unknown(changed.Item, known)))
            {
                yield return unknown;
            }
        }

        foreach (var changed in change.Changed("extension").Where(changed => !Extensions.Contains(changed.Item.Str("url"))))
        {
            yield return PdsErrors.InvalidField(changed.Item.Str("url") ?? "", $"{changed.Path}/url");
        }
    }

    private static IEnumerable<PdsError> Unknown(JsonObject element, string[] known)
    {
        var unknown = element.Select(member => member.Key).Except(known).ToList();
        return unknown.Count == 0 ? [] : [PdsErrors.AdditionalProperties(unknown)];
    }
}

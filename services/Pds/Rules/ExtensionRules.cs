using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Codes;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>The rules on extensions: each once, coded values of their lists.</summary>
internal static class ExtensionRules
{
    private const int LongestTimes = 40;
    private const string English = "en";

    /// <summary>The coded parts of the extensions, each with its list.</summary>
    private static readonly (string Url, string Part, CodeSystem Codes)[] CodedParts =
    [
        (PatientExtensions.Communication, "language", CodeSystems.HumanLanguage),
        (PatientExtensions.ContactPreference, "PreferredWrittenCommunicationFormat", CodeSystems.PreferredWrittenCommunicationFormat),
        (PatientExtensions.ContactPreference, "PreferredContactMethod", CodeSystems.PreferredContactMethod),
        (PatientExtensions.DeathNotificationStatus, DeathElement.Status, CodeSystems.DeathNotificationStatus),
    ];

    // Of the United Kingdom PDS has numbers, of all other countries the three letters of ISO 3166.
    private static readonly string[] NumberedCountries = ["1", "2", "3", "4", "7", "9", "10"];

    public static IEnumerable<PdsError> Check(PatientChange change)
    {
        foreach (var twice in change.After.Objects("extension").GroupBy(extension => extension.Str("url")).Where(same => same.Count() > 1))
        {
            yield return change.Invalid($"multiple extensions '{twice.Key}' cannot be added");
        }

        if (!JsonNode.DeepEquals(
            change.Before.FindExtension(PatientExtensions.RemovalFromRegistration),
            change.After.FindExtension(PatientExtensions.RemovalFromRegistration)))
        {
            yield return change.Forbidden("source not permitted to update 'removalFromRegistration'");
        }

        foreach (var error in change.Changed("extension").SelectMany(changed => CheckExtension(change, changed)))
        {
            yield return error;
        }
    }

    private static IEnumerable<PdsError> CheckExtension(PatientChange change, ChangedItem changed)
    {
        var url = changed.Item.Str("url");
        foreach (var (_, part, codes) in CodedParts.Where(coded => coded.Url == url))
        {
            if (changed.Item.FindExtension(part) is not null && changed.Item.CodeOf(part) is var code && !codes.Contains(code))
            {
                yield return PdsErrors.InvalidField(code ?? "", $"{changed.Path}/{part}");
            }
        }

        var errors = url switch
        {
            PatientExtensions.Communication => CheckCommunication(change, changed),
            PatientExtensions.ContactPreference => CheckPreference(change, changed),
            PatientExtensions.BirthPlace => CheckBirthPlace(changed),
            _ when PatientExtensions.Pharmacies.Contains(url) => CheckPharmacy(changed),
            _ => [],
        };
        foreach (var error in errors)
        {
            yield return error;
        }
    }

    private static IEnumerable<PdsError> CheckCommunication(PatientChange change, ChangedItem changed)
    {
        if (changed.Item.CodeOf("language") == English)
        {
            yield return change.Invalid("preferred language must not be English");
        }
    }

    private static IEnumerable<PdsError> CheckPreference(PatientChange change, ChangedItem changed)
    {
        if (changed.Item.FindExtension("PreferredContactTimes")?.Str("valueString") is not { } times)
        {
            yield break;
        }

        if (times.Length > LongestTimes)
        {
            yield return PdsErrors.InvalidField(times, $"{changed.Path}/PreferredContactTimes");
        }

        if (changed.Item.CodeOf("PreferredContactMethod") is null)
        {
            yield return change.Invalid("a preferred contact time needs a preferred contact method");
        }
    }

    private static IEnumerable<PdsError> CheckBirthPlace(ChangedItem changed)
    {
        var place = changed.Item.Obj("valueAddress");
        if (place?.Str("city") is null && place?.Str("district") is null && place?.Str("country") is null)
        {
            yield return PdsErrors.TooFewValues($"{changed.Path}/valueAddress");
        }

        if (place?.Str("country") is { } country && !NumberedCountries.Contains(country) && !IsIsoCountry(country))
        {
            yield return PdsErrors.InvalidField(country, $"{changed.Path}/valueAddress/country");
        }
    }

    private static IEnumerable<PdsError> CheckPharmacy(ChangedItem changed)
    {
        var identifier = changed.Item.Obj("valueReference")?.Obj("identifier");
        if (identifier?.Str("system") != OdsCode.System || ExtensionElement.OrganisationCode(identifier) is null)
        {
            yield return PdsErrors.InvalidField(identifier?.Str("value") ?? "", $"{changed.Path}/valueReference/identifier/value");
        }
    }

    private static bool IsIsoCountry(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);
}

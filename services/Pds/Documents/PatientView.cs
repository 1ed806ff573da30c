using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Codes;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary>Who looks at the record, and in which answer.</summary>
internal enum Audience
{
    /// <summary>A read: everything but what the record's confidentiality withholds.</summary>
    Reader,

    /// <summary>A read by an application that may see restricted records.</summary>
    PrivilegedReader,

    /// <summary>An entry of search results, which leaves out more.</summary>
    Searcher,
}

/// <summary>Takes from the stored document what an audience does not get.</summary>
internal static class PatientView
{
    private static readonly string[] LocationElements = ["address", "telecom", "contact", "generalPractitioner"];
    private static readonly string[] LocationExtensions = [.. PatientExtensions.Pharmacies, PatientExtensions.BirthPlace];
    private static readonly string[] IdentityElements = ["resourceType", "id", "meta", "identifier"];
    private static readonly string[] NamesInSearch = ["usual", "nickname", "temp"];

    private const string Death = "DEA";

    // Confidential reasons of the Ministry of Defence are shown as "other" to all but specially enabled applications.
    private static readonly string[] ConfidentialRemovals = ["AFN", "SDN"];

    public static JsonObject For(Audience audience, JsonObject document)
    {
        var shown = document.DeepClone().AsObject();
        switch (ConfidentialityElement.Of(document))
        {
            case Confidentiality.VeryRestricted:
                RemoveElements(shown, shown.Select(element => element.Key).Except(IdentityElements));
                return shown;
            case Confidentiality.Restricted when audience != Audience.PrivilegedReader:
                RemoveElements(shown, LocationElements);
                RemoveExtensions(shown, LocationExtensions);
                break;
        }

        if (audience == Audience.Searcher)
        {
            ReduceToSearchEntry(shown);
        }

        ReduceByRemoval(shown);
        shown.RemoveEmpty();

        return shown;
    }

    private static void ReduceToSearchEntry(JsonObject patient)
    {
        RemoveElements(patient, ["managingOrganization"]);
        RemoveItems(patient, "extension", extension => extension.Str("url") != PatientExtensions.DeathNotificationStatus);
        Keep(patient, "name", NamesInSearch);
        Keep(patient, "address", ["home"]);
    }

    private static void ReduceByRemoval(JsonObject patient)
    {
        var removal = patient.FindExtension(PatientExtensions.RemovalFromRegistration);
        var code = removal?.CodeOf(PreferenceElements.RemovalCode);
        if (code == Death)
        {
            // Nobody manages the care of the dead.
            RemoveElements(patient, ["managingOrganization"]);
        }

        if (ConfidentialRemovals.Contains(code))
        {
            removal!.FindExtension(PreferenceElements.RemovalCode)!["valueCodeableConcept"] = CodeSystems.RemovalReason.Concept("ORR");
        }
    }

    private static void RemoveElements(JsonObject patient, IEnumerable<string> names)
    {
        foreach (var name in names.ToList())
        {
            patient.Remove(name);
        }
    }

    private static void RemoveExtensions(JsonObject patient, string[] urls) =>
        RemoveItems(patient, "extension", extension => urls.Contains(extension.Str("url")));

    private static void Keep(JsonObject patient, string list, string[] uses) =>
        RemoveItems(patient, list, item => !uses.Contains(item.Str("use")));

    private static void RemoveItems(JsonObject patient, string list, Func<JsonObject, bool> unwanted)
    {
        foreach (var item in patient.Objects(list).Where(unwanted).ToList())
        {
            patient[list]!.AsArray().Remove(item);
        }
    }
}

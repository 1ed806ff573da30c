using System.Collections.Frozen;

namespace SpineSandbox.Sds.Ods;

/// <summary>Codes of the Organisation Data Service.</summary>
internal static class OdsCodeSystems
{
    public const string OrganisationRole = "https://digital.nhs.uk/services/organisation-data-service/CodeSystem/ODSOrganisationRole";
    public const string RecordClass = "https://digital.nhs.uk/services/organisation-data-service/CodeSystem/ODSRecordClass";
    public const string RecordUseType = "https://digital.nhs.uk/services/organisation-data-service/CodeSystem/ODSRecordUseType";

    /// <summary>Organisations proper.</summary>
    public const string OrganisationClass = "RC1";

    /// <summary>Sites of organisations.</summary>
    public const string SiteClass = "RC2";

    private static readonly FrozenDictionary<string, string> Roles = new Dictionary<string, string>
    {
        ["RO76"] = "GP PRACTICE",
        ["RO98"] = "CLINICAL COMMISSIONING GROUP",
        ["RO101"] = "CARE HOME SITE",
        ["RO157"] = "NON-NHS ORGANISATION",
        ["RO177"] = "PRESCRIBING COST CENTRE",
        ["RO182"] = "PHARMACY",
        ["RO197"] = "NHS TRUST",
        ["RO198"] = "NHS TRUST SITE",
        ["RO280"] = "PHARMACY SITE",
    }.ToFrozenDictionary();

    /// <summary>The name of a role; its code where the name is not known.</summary>
    public static string NameOf(string role) => Roles.GetValueOrDefault(role, role);
}

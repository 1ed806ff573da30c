using System.Collections.Frozen;

namespace SpineSandbox.Sds.Ods;

/// <summary>Codes of the Organisation Data Service.</summary>
internal static class OdsCodeSystems
{
    public const string OrganisationRole = "https://digital.nhs.uk/services/organisation-data-service/CodeSystem/ODSOrganisationRole";
    public const string RecordClass = "https://digital.nhs.uk/services/organisation-data-service/CodeSystem/ODSRecordClass";
    public const string RecordUseType = "https://fhir.nhs.uk/England/CodeSystem/England-ODSRecordUseType";

    /// <summary>What a date says: so far only <c>LastChangeDate</c>.</summary>
    public const string DateTimes = "https://fhir.nhs.uk/England/CodeSystem/England-ODSDateTime";

    /// <summary>What a period says: <c>Legal</c> or <c>Operational</c>.</summary>
    public const string PeriodTypes = "https://fhir.nhs.uk/England/CodeSystem/England-PeriodType";

    /// <summary>Organisations proper.</summary>
    public const string OrganisationClass = "RC1";

    /// <summary>Sites of organisations.</summary>
    public const string SiteClass = "RC2";

    private static readonly FrozenDictionary<string, string> Roles = new Dictionary<string, string>
    {
        ["RO76"] = "GP PRACTICE",
        ["RO96"] = "BRANCH SURGERY",
        ["RO98"] = "CLINICAL COMMISSIONING GROUP",
        ["RO101"] = "CARE HOME SITE",
        ["RO141"] = "LOCAL AUTHORITY",
        ["RO157"] = "NON-NHS ORGANISATION",
        ["RO177"] = "PRESCRIBING COST CENTRE",
        ["RO182"] = "PHARMACY",
        ["RO197"] = "NHS TRUST",
        ["RO198"] = "NHS TRUST SITE",
        ["RO261"] = "STRATEGIC PARTNERSHIP",
        ["RO280"] = "PHARMACY SITE",
        ["RO318"] = "INTEGRATED CARE BOARD",
    }.ToFrozenDictionary();

    /// <summary>The name of a role; its code where the name is not known.</summary>
    public static string NameOf(string role) => Roles.GetValueOrDefault(role, role);
}

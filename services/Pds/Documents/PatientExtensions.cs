namespace SpineSandbox.Pds.Documents;

/// <summary>The extensions that a PDS patient carries, by URL.</summary>
internal static class PatientExtensions
{
    private const string UkCore = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-";

    public const string NhsNumberVerificationStatus = UkCore + "NHSNumberVerificationStatus";
    public const string NominatedPharmacy = UkCore + "NominatedPharmacy";
    public const string PreferredDispenser = UkCore + "PreferredDispenserOrganization";
    public const string ApplianceSupplier = UkCore + "MedicalApplianceSupplier";
    public const string DeathNotificationStatus = UkCore + "DeathNotificationStatus";
    public const string Communication = UkCore + "NHSCommunication";
    public const string ContactPreference = UkCore + "ContactPreference";
    public const string AddressKey = UkCore + "AddressKey";
    public const string OtherContactSystem = UkCore + "OtherContactSystem";
    public const string RegisteringAuthority = UkCore + "RegisteringAuthority";
    public const string BirthPlace = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
    public const string RemovalFromRegistration = "https://fhir.nhs.uk/StructureDefinition/Extension-PDS-RemovalFromRegistration";

    /// <summary>The three organisations that dispense to the patient.</summary>
    public static readonly IReadOnlyList<string> Pharmacies = [NominatedPharmacy, PreferredDispenser, ApplianceSupplier];

    /// <summary>Accepted when a patient is created, and not kept.</summary>
    public static readonly IReadOnlyList<string> AcceptedNotKept =
    [
        RegisteringAuthority,
        UkCore + "BirthSex",
        UkCore + "EthnicCategory",
        UkCore + "ResidentialStatus",
        UkCore + "NHSNumberUnavailableReason",
        "http://hl7.org/fhir/StructureDefinition/patient-cadavericDonor",
        "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired",
    ];
}

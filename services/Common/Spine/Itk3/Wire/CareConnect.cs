namespace SpineSandbox.Spine.Itk3.Wire;

/// <summary>The profiles and code systems of what an ITK3 payload is made of.</summary>
public static class CareConnect
{
    private const string UkRoot = "https://fhir.hl7.org.uk/STU3/StructureDefinition/";
    private const string GpcRoot = "https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-";

    public const string Composition = UkRoot + "CareConnect-Composition-1";
    public const string Patient = UkRoot + "CareConnect-Patient-1";
    public const string Practitioner = UkRoot + "CareConnect-Practitioner-1";
    public const string Organization = UkRoot + "CareConnect-Organization-1";

    public const string GpcPatient = GpcRoot + "Patient-1";
    public const string GpcPractitioner = GpcRoot + "Practitioner-1";
    public const string GpcOrganization = GpcRoot + "Organization-1";
    public const string GpcEncounter = GpcRoot + "Encounter-1";
    public const string GpcClinicalImpression = GpcRoot + "ClinicalImpression-1";
    public const string GpcCondition = GpcRoot + "Condition-1";
    public const string GpcObservation = GpcRoot + "Observation-1";
    public const string GpcMedicationDispense = GpcRoot + "MedicationDispense-1";
    public const string GpcMedication = GpcRoot + "Medication-1";

    public const string Snomed = "http://snomed.info/sct";
    public const string Ucum = "http://unitsofmeasure.org";

    /// <summary>The register of pharmacists.</summary>
    public const string GphcNumber = "https://fhir.hl7.org.uk/Id/gphc-number";

    public const string ParticipantType = "https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-ParticipantType-1";

    /// <summary>The two payload families name the verification status of an NHS number by systems of their own hosts.</summary>
    public const string NumberStatusExtension = UkRoot + "Extension-CareConnect-NHSNumberVerificationStatus-1";
    public const string NumberStatusSystem = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1";
    public const string GpcNumberStatusExtension = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-NHSNumberVerificationStatus-1";
    public const string GpcNumberStatusSystem = "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1";
}

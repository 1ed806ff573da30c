namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>Kinds of document that the sandbox's care systems send, by SNOMED CT.</summary>
public static class DocumentTypes
{
    public static readonly SnomedCoding ClinicalEncounterReport = new("371531000", "Report of clinical encounter");
    public static readonly SnomedCoding DischargeLetter = new("824331000000106", "Inpatient final discharge letter");
    public static readonly SnomedCoding ReferralLetter = new("25611000000107", "Referral letter");

    public static IReadOnlyList<SnomedCoding> All { get; } = [ClinicalEncounterReport, DischargeLetter, ReferralLetter];
}

using SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;
using SpineSandbox.GpConnectProvider.Clinical.Allergies;
using SpineSandbox.GpConnectProvider.Clinical.Immunisations;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>To which area an entry belongs, and in which lists it stands. What has no area of its own is uncategorised data.</summary>
internal static class EntryKind
{
    public static StructuredArea AreaOf(RecordItem entry) => entry switch
    {
        AllergyRow => StructuredArea.Allergies,
        MedicationRow => StructuredArea.Medication,
        EncounterRow => StructuredArea.Consultations,
        ProblemRow => StructuredArea.Problems,
        ImmunisationRow => StructuredArea.Immunisations,
        InvestigationRow => StructuredArea.Investigations,
        ReferralRow => StructuredArea.Referrals,
        DiaryEntryRow => StructuredArea.DiaryEntries,
        DocumentRow => StructuredArea.Documents,
        _ => ImmunisationStatus.Is(entry) ? StructuredArea.Immunisations : StructuredArea.UncategorisedData,
    };

    public static ListSubject SubjectOf(RecordItem entry, DateOnly today) => AreaOf(entry) switch
    {
        StructuredArea.Allergies => ((AllergyRow)entry).HasEnded(today) ? ListSubject.EndedAllergies : ListSubject.Allergies,
        StructuredArea.Medication => ListSubject.Medications,
        StructuredArea.Consultations => ListSubject.Consultations,
        StructuredArea.Problems => ListSubject.Problems,
        StructuredArea.Immunisations => ListSubject.Immunisations,
        StructuredArea.Investigations => ListSubject.Investigations,
        StructuredArea.Referrals => ListSubject.Referrals,
        StructuredArea.DiaryEntries => ListSubject.DiaryEntries,
        StructuredArea.Documents => ListSubject.Documents,
        _ => ListSubject.UncategorisedData,
    };

    /// <summary>What one calls the entries of an area that is switched off.</summary>
    public static string NameOf(StructuredArea area) => area switch
    {
        StructuredArea.Allergies => "Allergy",
        StructuredArea.Medication => "Medication",
        StructuredArea.Consultations => "Consultation",
        StructuredArea.Problems => "Problem",
        StructuredArea.Immunisations => "Immunisation",
        StructuredArea.Investigations => "Investigation",
        StructuredArea.Referrals => "Referral",
        StructuredArea.DiaryEntries => "Diary entry",
        StructuredArea.Documents => "Document",
        _ => "Uncategorised data",
    };
}

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;

/// <summary>What a list is of: an area of the record, with ended allergies apart from those that count.</summary>
internal enum ListSubject
{
    Allergies,
    EndedAllergies,
    Consultations,
    DiaryEntries,
    Documents,
    Immunisations,
    Investigations,
    Medications,
    Problems,
    Referrals,
    UncategorisedData,
}

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>One kind of clinical entry: the name under which it is stored, and its type.</summary>
internal sealed record ClinicalArea(string Name, Type EntryType)
{
    public static IReadOnlyList<ClinicalArea> All { get; } =
    [
        Of<AdministrativeItemRow>("administrative-item"),
        Of<AllergyRow>("allergy"),
        Of<ClinicalItemRow>("clinical-item"),
        Of<DiaryEntryRow>("diary-entry"),
        Of<DocumentRow>("document"),
        Of<EmergencyCodeRow>("emergency-code"),
        Of<EncounterRow>("encounter"),
        Of<ImmunisationRow>("immunisation"),
        Of<InvestigationRow>("investigation"),
        Of<MedicationRow>("medication"),
        Of<ObservationRow>("observation"),
        Of<ProblemRow>("problem"),
        Of<ReferralRow>("referral"),
    ];

    public static ClinicalArea Named(string name) => All.First(area => area.Name == name);

    /// <summary>The name under which entries of a type are stored.</summary>
    public static string NameOf<T>()
        where T : RecordItem => All.First(area => area.EntryType == typeof(T)).Name;

    public static ClinicalArea Of(RecordItem entry) => All.First(area => area.EntryType == entry.GetType());

    private static ClinicalArea Of<T>(string name)
        where T : RecordItem => new(name, typeof(T));
}

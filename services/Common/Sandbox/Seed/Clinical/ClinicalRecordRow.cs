namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>One record of <c>clinical-records.json</c>: all that one practice holds on one patient.</summary>
public sealed record ClinicalRecordRow
{
    public required NhsNumber NhsNumber { get; init; }

    public required OdsCode Practice { get; init; }

    public required RegistrationRow Registration { get; init; }

    /// <summary>True when the practice itself has flagged the patient as sensitive.</summary>
    public bool Sensitive { get; init; }

    public SharingConsent Consent { get; init; } = SharingConsent.Share;

    /// <summary>Set while the record from the previous practice has not been filed yet.</summary>
    public GpTransferRow? GpTransfer { get; init; }

    /// <summary>Code of the NHS number's verification status; 01 present and verified.</summary>
    public string NumberStatus { get; init; } = "01";

    /// <summary>SDS user ID.</summary>
    public required string UsualGp { get; init; }

    /// <summary>Where the practice's own data differ from PDS, or PDS has none.</summary>
    public LocalDemographicsRow? Demographics { get; init; }

    /// <summary>Code of the ethnic category.</summary>
    public string? EthnicCategory { get; init; }

    public IReadOnlyList<EmergencyCodeRow> EmergencyCodes { get; init; } = [];

    public IReadOnlyList<EncounterRow> Encounters { get; init; } = [];

    public IReadOnlyList<ProblemRow> Problems { get; init; } = [];

    public IReadOnlyList<AllergyRow> Allergies { get; init; } = [];

    public IReadOnlyList<MedicationRow> Medications { get; init; } = [];

    public IReadOnlyList<ImmunisationRow> Immunisations { get; init; } = [];

    public IReadOnlyList<ObservationRow> Observations { get; init; } = [];

    public IReadOnlyList<InvestigationRow> Investigations { get; init; } = [];

    public IReadOnlyList<ReferralRow> Referrals { get; init; } = [];

    public IReadOnlyList<DocumentRow> Documents { get; init; } = [];

    public IReadOnlyList<DiaryEntryRow> Diary { get; init; } = [];

    public IReadOnlyList<AdministrativeItemRow> AdministrativeItems { get; init; } = [];

    public IReadOnlyList<ClinicalItemRow> ClinicalItems { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The entries of all areas.</summary>
    public IEnumerable<RecordItem> Items() =>
    [
        .. EmergencyCodes, .. Encounters, .. Problems, .. Allergies, .. Medications, .. Immunisations, .. Observations,
        .. Investigations, .. Referrals, .. Documents, .. Diary, .. AdministrativeItems, .. ClinicalItems,
    ];
}

public enum SharingConsent
{
    Share,
    Dissent,
}

/// <summary>The record's transfer from the previous practice, not complete.</summary>
public sealed record GpTransferRow
{
    public required OdsCode From { get; init; }

    /// <summary>What was recorded before this day may be missing: the day of registration here.</summary>
    public required SeedDate CompleteFrom { get; init; }
}

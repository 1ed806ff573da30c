namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>A patient as one practice holds them: registration, consent and demographics, without the clinical entries.</summary>
internal sealed record PracticePatient
{
    /// <summary>The verification status of an NHS number that is present and verified.</summary>
    public const string NumberVerified = "01";

    /// <summary>The logical id on this server.</summary>
    public int Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; init; } = 1;

    public required OdsCode Practice { get; init; }

    public required NhsNumber NhsNumber { get; init; }

    /// <summary>How far the NHS number has been verified; 01 is present and verified.</summary>
    public required string NumberStatus { get; init; }

    public bool IsNumberVerified => NumberStatus == NumberVerified;

    public required RegistrationRow Registration { get; init; }

    public required Demographics Demographics { get; init; }

    /// <summary>True when the practice itself has flagged the patient.</summary>
    public bool Sensitive { get; init; }

    public SharingConsent Consent { get; init; }

    /// <summary>Set while the record from the previous practice is not complete.</summary>
    public GpTransferRow? GpTransfer { get; init; }

    /// <summary>SDS user ID.</summary>
    public required string UsualGp { get; init; }

    public static PracticePatient From(ClinicalRecordRow record, PatientRow? onPds, int id) => new()
    {
        Id = id,
        Practice = record.Practice,
        NhsNumber = record.NhsNumber,
        NumberStatus = record.NumberStatus,
        Registration = record.Registration,
        Demographics = Demographics.From(record, onPds),
        Sensitive = record.Sensitive,
        Consent = record.Consent,
        GpTransfer = record.GpTransfer,
        UsualGp = record.UsualGp,
    };
}

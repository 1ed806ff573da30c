namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A referral to somebody outside the practice.</summary>
public sealed record ReferralRow : RecordItem
{
    /// <summary>What the patient was referred for.</summary>
    public required CodeRow Code { get; init; }

    /// <summary>The service or person referred to.</summary>
    public required string To { get; init; }

    public OdsCode? ToOrganisation { get; init; }

    /// <summary>The name of the organisation's service that is to see the patient.</summary>
    public string? ToService { get; init; }

    public ReferralPriority? Priority { get; init; }

    public CodeRow? Specialty { get; init; }

    /// <summary>The booking reference of e-RS.</summary>
    public string? BookingReference { get; init; }

    /// <summary>ID of the letter.</summary>
    public string? Document { get; init; }

    public string? Details { get; init; }
}

public enum ReferralPriority
{
    Routine,
    Urgent,
    TwoWeekWait,
}

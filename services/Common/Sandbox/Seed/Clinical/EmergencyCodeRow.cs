namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>What an emergency clinician must see first, such as an advance decision.</summary>
public sealed record EmergencyCodeRow : RecordItem
{
    public required CodeRow Code { get; init; }

    public string? Details { get; init; }

    /// <summary>Where the paper is.</summary>
    public string? FurtherInformation { get; init; }
}

namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A registration, a consent, a certificate, a note of the practice's office.</summary>
public sealed record AdministrativeItemRow : RecordItem
{
    public required CodeRow Code { get; init; }

    public string? Details { get; init; }
}

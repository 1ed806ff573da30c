namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A coded clinical entry of no other area: a procedure, family history.</summary>
public sealed record ClinicalItemRow : RecordItem
{
    public required CodeRow Code { get; init; }

    public string? Details { get; init; }
}

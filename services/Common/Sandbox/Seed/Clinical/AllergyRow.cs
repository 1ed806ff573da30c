namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>An allergy, an intolerance, or the statement that none is known.</summary>
public sealed record AllergyRow : RecordItem
{
    /// <summary>A finding, or the causative agent.</summary>
    public required CodeRow Code { get; init; }

    public required AllergyKind Kind { get; init; }

    /// <summary>What the reaction looks like.</summary>
    public CodeRow? Reaction { get; init; }

    public ReactionSeverity? Severity { get; init; }

    /// <summary>When it was resolved; left out while it is current.</summary>
    public SeedDate? End { get; init; }

    public string? EndReason { get; init; }

    public string? Details { get; init; }
}

public enum AllergyKind
{
    Drug,
    NonDrug,
}

public enum ReactionSeverity
{
    Mild,
    Moderate,
    Severe,
    LifeThreatening,
}

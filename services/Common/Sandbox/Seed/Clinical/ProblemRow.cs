namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A problem or issue.</summary>
public sealed record ProblemRow : RecordItem
{
    public required CodeRow Code { get; init; }

    public required Significance Significance { get; init; }

    public required ProblemStatus Status { get; init; }

    public SeedDate? End { get; init; }

    public SeedDate? LastReviewed { get; init; }

    public string? Details { get; init; }

    /// <summary>ID of the entry that is the problem itself: the operation or the finding that the problem is named after.</summary>
    public string? ActualProblem { get; init; }

    /// <summary>Problems that stand beside or under this one. The other direction is not written down.</summary>
    public IReadOnlyList<RelatedProblemRow> Related { get; init; } = [];
}

/// <summary>Another problem of the record, and what it is to this one.</summary>
public sealed record RelatedProblemRow
{
    public required string Problem { get; init; }

    public required ProblemRelation Relation { get; init; }
}

public enum Significance
{
    Major,
    Minor,
}

public enum ProblemStatus
{
    Active,
    Inactive,
}

public enum ProblemRelation
{
    Child,
    Sibling,
}

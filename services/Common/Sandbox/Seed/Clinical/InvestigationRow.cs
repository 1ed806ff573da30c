namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A laboratory report; its date is the day of issue.</summary>
public sealed record InvestigationRow : RecordItem
{
    public required string Title { get; init; }

    /// <summary>The tests that were asked for.</summary>
    public IReadOnlyList<CodeRow> Requests { get; init; } = [];

    public SpecimenRow? Specimen { get; init; }

    /// <summary>The laboratory.</summary>
    public string? Performer { get; init; }

    public IReadOnlyList<ResultGroupRow> Groups { get; init; } = [];

    /// <summary>What the clinician wrote when filing the report.</summary>
    public string? FilingComment { get; init; }
}

/// <summary>What was taken, and when.</summary>
public sealed record SpecimenRow
{
    public required CodeRow Type { get; init; }

    public SeedDate? Collected { get; init; }

    public SeedDate? Received { get; init; }
}

/// <summary>Results under one header; without a code, single results.</summary>
public sealed record ResultGroupRow
{
    public CodeRow? Code { get; init; }

    public required IReadOnlyList<ResultRow> Results { get; init; }
}

/// <summary>One analyte.</summary>
public sealed record ResultRow
{
    public required CodeRow Code { get; init; }

    public QuantityRow? Value { get; init; }

    public string? TextValue { get; init; }

    public RangeRow? Range { get; init; }

    public Interpretation? Interpretation { get; init; }

    public string? Comment { get; init; }

    /// <summary>True for a result that no consumer may see although the report may be seen.</summary>
    public bool Confidential { get; init; }
}

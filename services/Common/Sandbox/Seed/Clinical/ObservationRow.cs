namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A measurement or finding outside a laboratory report.</summary>
public sealed record ObservationRow : RecordItem
{
    public required CodeRow Code { get; init; }

    /// <summary>At most one of value, text and date.</summary>
    public QuantityRow? Value { get; init; }

    public string? TextValue { get; init; }

    public SeedDate? DateValue { get; init; }

    public RangeRow? Range { get; init; }

    public Interpretation? Interpretation { get; init; }

    /// <summary>The halves of a blood pressure.</summary>
    public IReadOnlyList<ObservationComponentRow> Components { get; init; } = [];

    public string? Details { get; init; }
}

/// <summary>One value of an observation that has several.</summary>
public sealed record ObservationComponentRow
{
    public required CodeRow Code { get; init; }

    /// <summary>Left out when it could not be measured.</summary>
    public QuantityRow? Value { get; init; }

    public RangeRow? Range { get; init; }
}

namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A number and its unit.</summary>
public sealed record QuantityRow
{
    public required decimal Value { get; init; }

    /// <summary>As people read it: <c>mmol/L</c>, <c>tablet</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The same unit in UCUM, where the source had it.</summary>
    public string? Ucum { get; init; }

    /// <summary>For a result beyond what the method measures: less than, less or equal, and so on.</summary>
    public Comparator? Comparator { get; init; }
}

/// <summary>The usual range of a value.</summary>
public sealed record RangeRow
{
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Text { get; init; }
}

public enum Comparator
{
    [JsonStringEnumMemberName("<")] Less,
    [JsonStringEnumMemberName("<=")] LessOrEqual,
    [JsonStringEnumMemberName(">=")] GreaterOrEqual,
    [JsonStringEnumMemberName(">")] Greater,
}

public enum Interpretation
{
    Normal,
    Abnormal,
    High,
    Low,
}

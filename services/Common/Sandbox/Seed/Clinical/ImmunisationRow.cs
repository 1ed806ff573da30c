namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A vaccination given, or refused.</summary>
public sealed record ImmunisationRow : RecordItem
{
    /// <summary>The vaccination procedure.</summary>
    public required CodeRow Code { get; init; }

    /// <summary>The vaccine, where it is known.</summary>
    public CodeRow? Product { get; init; }

    /// <summary>Which of a course it is.</summary>
    public int? Dose { get; init; }

    /// <summary>The diseases vaccinated against.</summary>
    public IReadOnlyList<CodeRow> Contents { get; init; } = [];

    public CodeRow? Site { get; init; }

    public CodeRow? Route { get; init; }

    public CodeRow? Reason { get; init; }

    public string? Manufacturer { get; init; }

    public string? BatchNumber { get; init; }

    public SeedDate? Expiry { get; init; }

    public QuantityRow? Quantity { get; init; }

    /// <summary>Who gave it, when the practice only heard of it.</summary>
    public string? GivenElsewhere { get; init; }

    /// <summary>True when it was offered and not given.</summary>
    public bool NotGiven { get; init; }

    public string? Details { get; init; }
}

namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A coded term, in SNOMED CT and as the practice's system recorded it.</summary>
public sealed record CodeRow
{
    /// <summary>SNOMED CT concept or dm+d product.</summary>
    public required string Code { get; init; }

    public required string Term { get; init; }

    /// <summary>SNOMED CT description.</summary>
    public string? DescriptionId { get; init; }

    /// <summary>Read v2, five characters and the two of the term.</summary>
    public string? ReadV2 { get; init; }

    /// <summary>What the clinician saw or typed, where it differs from the term: the words behind a degraded code.</summary>
    public string? Text { get; init; }
}

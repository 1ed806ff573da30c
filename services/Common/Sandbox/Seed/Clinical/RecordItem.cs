namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>What every entry of a clinical record has, whatever its area.</summary>
public abstract record RecordItem
{
    /// <summary>Unique in the record.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened or began.</summary>
    public required SeedDate Date { get; init; }

    /// <summary>When it was entered; left out, on its date.</summary>
    public SeedDate? Recorded { get; init; }

    /// <summary>SDS user ID of who did or wrote it; left out, the usual GP.</summary>
    public string? Practitioner { get; init; }

    /// <summary>The consultation that it was recorded in.</summary>
    public string? Encounter { get; init; }

    /// <summary>The problems that it belongs to.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>True for an entry that no consumer may see.</summary>
    public bool Confidential { get; init; }

    /// <summary>True for an entry that consumers see and must not show to the patient.</summary>
    public bool NotForPatient { get; init; }

    /// <summary>Stands for a series of such entries, each some days before the last; the IDs of the earlier ones end in -1, -2, ….</summary>
    public RepeatRow? Repeat { get; init; }
}

/// <summary>How often and at what distance an entry has happened before.</summary>
public sealed record RepeatRow
{
    public required int Days { get; init; }

    public required int Times { get; init; }
}

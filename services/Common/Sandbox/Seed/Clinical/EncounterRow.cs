namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A consultation and what was written in it.</summary>
public sealed record EncounterRow : RecordItem
{
    /// <summary>Face to face, by telephone, home visit note.</summary>
    public required CodeRow Type { get; init; }

    /// <summary>The practice or one of its sites; left out, the practice.</summary>
    public OdsCode? Location { get; init; }

    public int? Minutes { get; init; }

    public IReadOnlyList<TopicRow> Topics { get; init; } = [];
}

/// <summary>What one part of a consultation was about.</summary>
public sealed record TopicRow
{
    public required string Title { get; init; }

    /// <summary>The problem that the topic is about.</summary>
    public string? Problem { get; init; }

    public required IReadOnlyList<HeadingRow> Headings { get; init; }
}

/// <summary>History, Examination, Plan and so on.</summary>
public sealed record HeadingRow
{
    public required string Title { get; init; }

    /// <summary>Free text, a line each.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>IDs of the entries that were made under this heading.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];
}

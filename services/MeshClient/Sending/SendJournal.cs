namespace SpineSandbox.MeshClient.Sending;

/// <summary>All that must outlive the process about one pair from OUT.</summary>
internal sealed record SendJournal
{
    public required string Stem { get; init; }

    public SendState State { get; init; }

    /// <summary>When the first chunk was last tried, UTC.</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    public MessageId? MessageId { get; init; }

    public int ChunksSent { get; init; }

    /// <summary>Chosen once: chunks of a message must not change their bounds.</summary>
    public ChunkPlan? Plan { get; init; }

    /// <summary>The name in SENT or FAILED: the stem, unless something else has it there.</summary>
    public string? FinalStem { get; init; }
}

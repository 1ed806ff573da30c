namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>What one cycle of a mailbox has done.</summary>
internal sealed record CycleSummary
{
    public required string MailboxId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Message IDs of what MESH has taken from OUT.</summary>
    public IList<SentMessage> Sent { get; } = [];

    public IList<FailedMessage> Failed { get; } = [];

    /// <summary>Message IDs of the messages that are now in IN.</summary>
    public IList<string> Received { get; } = [];

    /// <summary>Message IDs of the reports that are now in IN.</summary>
    public IList<string> Reports { get; } = [];

    /// <summary>Why the mailbox could not be looked into, in one sentence; null where it could.</summary>
    public string? PollFailure { get; set; }
}

/// <summary>A pair that MESH has taken.</summary>
internal sealed record SentMessage(string Stem, string MessageId);

/// <summary>A pair that is in FAILED, and what its report says.</summary>
internal sealed record FailedMessage(string Stem, string Event, string Code, string Description);

namespace SpineSandbox.Mesh.Messages;

/// <summary>One message or report, without its body.</summary>
internal sealed class Message
{
    public required MessageId Id { get; init; }

    public MessageType Type { get; init; } = MessageType.Data;

    /// <summary>Null for reports: MESH itself sends them.</summary>
    public MailboxId? Sender { get; init; }

    /// <summary>Null as long as it is not known where the patient is registered.</summary>
    public MailboxId? Recipient { get; set; }

    /// <summary>Mex-To as the sender wrote it; for a report that of the message it is about.</summary>
    public required string AddressedTo { get; init; }

    public required string WorkflowId { get; init; }

    public MessageStatus Status { get; set; }

    /// <summary>When the status became what it is.</summary>
    public DateTimeOffset StatusAt { get; set; }

    /// <summary>Of a report, and of a message that failed: why.</summary>
    public string? ErrorCode { get; set; }

    public string? ErrorDescription { get; set; }

    /// <summary>Of a report: the message that it is about. Of a failed message: the report. Any text, where a test suite put it.</summary>
    public string? LinkedMessageId { get; set; }

    public string? LocalId { get; init; }

    public string? PartnerId { get; init; }

    public string? Subject { get; init; }

    public string? FileName { get; init; }

    public string? Checksum { get; init; }

    public string? ContentType { get; init; }

    /// <summary>gzip or null; the same for all chunks.</summary>
    public string? ContentEncoding { get; init; }

    public bool IsCompressed { get; init; }

    public bool IsEncrypted { get; init; }

    /// <summary>0 for a report.</summary>
    public int TotalChunks { get; init; }

    /// <summary>Bytes of all chunks that are there, as stored.</summary>
    public long Size { get; set; }

    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>The place in its inbox, given at delivery: lists go by it.</summary>
    public long? Place { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public DateTimeOffset? AcknowledgedAt { get; set; }

    /// <summary>When the clock next has to do with it: another attempt to route it, its expiry, its deletion.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>What the recipient sees as the file's name.</summary>
    public string ShownFileName => FileName ?? $"{Id}.dat";

    public bool IsReport => Type == MessageType.Report;
}

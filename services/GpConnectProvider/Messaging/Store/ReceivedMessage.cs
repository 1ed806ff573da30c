namespace SpineSandbox.GpConnectProvider.Messaging.Store;

/// <summary>A message that a practice has taken from its mailbox, with what it answered. Kept so that nothing is taken twice.</summary>
public sealed record ReceivedMessage
{
    public int Id { get; init; }

    public required OdsCode Practice { get; init; }

    /// <summary>MESH's name of the message; the file's own name where somebody put it there by hand. Unique in the practice.</summary>
    public required string DtsId { get; init; }

    /// <summary>The mailbox that it came from, as the control file names it.</summary>
    public string? From { get; init; }

    public string? Workflow { get; init; }

    public string? Subject { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>ID of the ITK3 header; null where it could not be read.</summary>
    public string? MessageId { get; init; }

    /// <summary>Identifier of the composition; null where there is none, or the message was refused.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Code of the infrastructure response; null for what is not answered: reports and acknowledgements.</summary>
    public string? InfrastructureCode { get; init; }

    /// <summary>Code of the business response; null where the message itself was refused.</summary>
    public string? BusinessCode { get; init; }

    /// <summary>What was found wrong.</summary>
    public string? Diagnostics { get; init; }

    /// <summary>The data file as it came.</summary>
    public required byte[] Content { get; init; }
}

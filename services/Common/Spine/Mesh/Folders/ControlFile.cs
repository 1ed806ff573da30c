namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>
/// The control file (<c>.ctl</c>) beside a message's data: root <c>DTSControl</c>, no namespace. An element that is absent or empty is null.
/// </summary>
public sealed record ControlFile
{
    /// <summary>What an application writes into a file for OUT.</summary>
    public const string OutgoingAddressType = "DTS";

    /// <summary><c>1.0</c>; GP Connect Send Document and Update Record count the versions of the document here. Any number counts.</summary>
    public string? Version { get; init; } = MeshValues.Version;

    public string? AddressType { get; init; } = OutgoingAddressType;

    /// <summary><see cref="MessageTypes.Data"/> or <see cref="MessageTypes.Report"/>, in any case.</summary>
    public string? MessageType { get; init; } = MessageTypes.Data;

    /// <summary>The sender's mailbox.</summary>
    public string? FromDts { get; init; }

    /// <summary>The receiver's mailbox, or <c>GPPROVIDER_…</c> for a patient's practice.</summary>
    public string? ToDts { get; init; }

    public string? FromEsmtp { get; init; }

    public string? ToEsmtp { get; init; }

    public string? Subject { get; init; }

    /// <summary>The sender's own reference. GP Connect: the sender's ODS code.</summary>
    public string? LocalId { get; init; }

    /// <summary>The message ID that MESH has given; absent in OUT.</summary>
    public string? DtsId { get; init; }

    public string? PartnerId { get; init; }

    /// <summary>OUT: the client may compress the data on its way. IN: it came compressed; the file beside is not.</summary>
    public bool? Compress { get; init; }

    /// <summary>The sender has encrypted the data itself.</summary>
    public bool? Encrypted { get; init; }

    public string? WorkflowId { get; init; }

    public string? ProcessId { get; init; }

    /// <summary>The sender's checksum of the data, in a form that only sender and receiver know.</summary>
    public string? DataChecksum { get; init; }

    /// <summary>SENT: the data went compressed. May be set in OUT for data that the sender compressed itself.</summary>
    public bool? IsCompressed { get; init; }

    /// <summary>OUT: data too large for one request may go in several.</summary>
    public bool? AllowChunking { get; init; }

    /// <summary>What became of the message; absent in OUT.</summary>
    public StatusRecord? Status { get; init; }

    /// <summary>True for a file that tells what became of a message and has no data beside it.</summary>
    public bool IsReport => MessageTypes.Same(MessageType, MessageTypes.Report);
}

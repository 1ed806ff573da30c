namespace SpineSandbox.Mesh.Messages;

/// <summary>Where a message is. Only <see cref="Accepted"/> ones are in an inbox.</summary>
internal enum MessageStatus
{
    /// <summary>Chunks are missing.</summary>
    Uploading,

    /// <summary>Complete and taken, but its patient's practice is not known yet. To the sender: accepted.</summary>
    Routing,

    Accepted,

    Acknowledged,

    /// <summary>Not collected in time.</summary>
    Undeliverable,

    /// <summary>Could not be routed.</summary>
    Error,
}

internal enum MessageType
{
    Data,
    Report,
}

using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.GpConnectProvider.Messaging.Store;

/// <summary>An answer that is to go out; it is written in the same commit as what it answers to.</summary>
internal sealed record OutgoingMessage
{
    public int Id { get; init; }

    public required MailboxId From { get; init; }

    public required MailboxId To { get; init; }

    public required WorkflowId Workflow { get; init; }

    public required OdsCode LocalId { get; init; }

    public required string Subject { get; init; }

    /// <summary>Name of the pair of files. The same after a crash, so that nothing goes out twice.</summary>
    public required string Stem { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Whether somebody has begun to put the pair into OUT; after a crash it may be there or not.</summary>
    public bool Begun { get; init; }

    /// <summary>Whether the pair lies in OUT or has been there.</summary>
    public bool Dropped { get; init; }
}

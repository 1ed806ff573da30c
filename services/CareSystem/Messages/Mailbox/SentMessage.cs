using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.CareSystem.Messages.Mailbox;

/// <summary>A message that this organisation has sent, and all that has come back about it.</summary>
/// <param name="MessageId">ID of its header; null where the file is no message that can be read.</param>
/// <param name="Transferred">When MESH took it; null while it waits in OUT, and where it failed.</param>
/// <param name="Report">The report that says why it did not arrive.</param>
public sealed record SentMessage(
    string Stem,
    ControlFile Control,
    SentPlace Place,
    DateTimeOffset At,
    string? MessageId,
    string? DocumentId,
    int Version,
    DateTimeOffset? Transferred,
    ReceivedAcknowledgement? Infrastructure,
    ReceivedAcknowledgement? Business,
    StatusRecord? Report)
{
    /// <summary>
    /// What the sender must make of it: failed by a report or a negative answer, complete with both answers, else still on its way.
    /// </summary>
    public SentState State => this switch
    {
        { Report: not null } or { Place: SentPlace.Failed } => SentState.Failed,
        { Infrastructure.IsPositive: false } or { Business.IsPositive: false } => SentState.Failed,
        { Infrastructure: not null, Business: not null } => SentState.Complete,
        { Place: SentPlace.Out } => SentState.Waiting,
        _ => SentState.OnItsWay,
    };
}

/// <summary>The folder in which a message lies.</summary>
public enum SentPlace
{
    Out,
    Sent,
    Failed,
}

/// <summary>How far a message has come.</summary>
public enum SentState
{
    /// <summary>In OUT: the client has not taken it yet.</summary>
    Waiting,

    /// <summary>MESH has it, and not all answers have come.</summary>
    OnItsWay,

    Complete,

    Failed,
}

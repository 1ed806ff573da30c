using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.MeshClient.Mesh;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>
/// Finds a message whose answer was lost: the process ended, or the line broke, after MESH had taken it and before it could be noted.
/// The list of what was sent is a call that only sandboxes have. Without it the message is sent again, because losing it is worse.
/// </summary>
internal sealed class EarlierAttempt(MeshApi mesh, SentLog sent, MailboxLog log)
{
    /// <summary>By how much MESH's clock may be behind ours.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(1);

    public async Task<MessageId?> FindAsync(SendJob job, ControlFile control, DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            return await SearchAsync(job, control, since, cancellationToken);
        }
        catch (MeshFailure failure) when (failure.Kind is MeshFailureKind.Refused or MeshFailureKind.NotAuthorised)
        {
            log.Unknown(job.Stem, failure.Message);

            return null;
        }
    }

    private async Task<MessageId?> SearchAsync(SendJob job, ControlFile control, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var fileName = SendHeaders.FileName(job.Stem);
        foreach (var entry in await mesh.OutboxSinceAsync(since - ClockDifference, cancellationToken))
        {
            if (entry.WorkflowId == control.WorkflowId
                && (entry.LocalId ?? "") == (control.LocalId ?? "")
                && MessageId.TryParse(entry.MessageId, out var id)
                && !sent.Contains(id)
                && await mesh.FileNameOfAsync(id, cancellationToken) == fileName)
            {
                return id;
            }
        }

        return null;
    }
}

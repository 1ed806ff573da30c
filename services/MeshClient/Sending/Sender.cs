using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.MeshClient.Mesh;
using SpineSandbox.MeshClient.Reports;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>Brings collected pairs to their end, from whatever state they are in: SENT, or FAILED with a report.</summary>
internal sealed class Sender(
    MailboxFolders folders, MailboxId mailbox, MeshClientOptions options, Transfer transfer, Completion completion, MailboxLog log, TimeProvider clock)
{
    private readonly ChunkPlanner _planner = new(options);

    /// <summary>Sends a pair that was collected, perhaps by an earlier process.</summary>
    public async Task SendAsync(SendJob job, CycleSummary summary, CancellationToken cancellationToken)
    {
        if (job.Journal.State is not (SendState.Sent or SendState.Refused))
        {
            job.ForgetOutcome();
            await DecideAsync(job, summary, cancellationToken);
        }

        completion.Finish(job);
    }

    private async Task DecideAsync(SendJob job, CycleSummary summary, CancellationToken cancellationToken)
    {
        if (!TryRead(job, out var control, out var fault))
        {
            Refuse(job, control, fault, summary);
            return;
        }

        var plan = job.Journal.Plan ?? await _planner.PlanAsync(control, job.DataPath, cancellationToken);
        if (plan is null)
        {
            Refuse(job, control, ClientStatus.TooLarge, summary);
            return;
        }

        await AttemptAsync(job, control, plan, summary, cancellationToken);
    }

    private async Task AttemptAsync(SendJob job, ControlFile control, ChunkPlan plan, CycleSummary summary, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var id = await transfer.RunAsync(job, control, plan, cancellationToken);
                log.Transferred(job.Stem, id, control.FromDts, control.ToDts, control.WorkflowId);
                completion.Settle(job, control, id, plan.Gzip);
                summary.Sent.Add(new SentMessage(job.Stem, id.Value));
                return;
            }
            catch (MeshFailure failure) when (failure.Kind == MeshFailureKind.Unreachable && attempt < options.ServerRetry)
            {
                await DelayAsync(job, control, attempt, failure, cancellationToken);
            }
            catch (MeshFailure failure)
            {
                Refuse(job, control, ClientStatus.OfTransfer(failure), summary);
                return;
            }
        }
    }

    private bool TryRead(SendJob job, out ControlFile control, out ClientStatus fault)
    {
        fault = ClientStatus.DataMissing;
        try
        {
            control = ControlFileReader.Read(job.ControlPath);
        }
        catch (ControlFileException broken)
        {
            control = new ControlFile { FromDts = mailbox.Value };
            fault = ClientStatus.Malformed(broken.Message);
            return false;
        }

        if (!File.Exists(job.DataPath))
        {
            return false;
        }

        if (ControlRule.Fault(control, mailbox) is { } broke)
        {
            fault = broke;
            return false;
        }

        return true;
    }

    private void Refuse(SendJob job, ControlFile control, ClientStatus status, CycleSummary summary)
    {
        log.Failed(job.Stem, control.FromDts, control.ToDts, control.WorkflowId, status.Event, status.Code, status.Description);
        completion.Refuse(job, control, status);
        summary.Failed.Add(new FailedMessage(job.Stem, status.Event, status.Code, status.Description));
    }

    private async Task DelayAsync(SendJob job, ControlFile control, int attempt, MeshFailure failure, CancellationToken cancellationToken)
    {
        log.Delayed(job.Stem, attempt, failure.Message);
        if (options.DelayReport)
        {
            var status = ClientStatus.Delayed(failure);
            job.StageReport(
                $"{job.Stem}_{status.Name}_{job.ShortId}_{attempt}",
                control with { MessageType = MessageTypes.Report, Status = status.At(clock.GetUtcNow()) });
            job.PublishReports(folders.In);
        }

        await Task.Delay(options.RetryDelay * Math.Pow(2, attempt - 1), clock, cancellationToken);
    }
}

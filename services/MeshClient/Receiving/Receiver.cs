using System.Net;
using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.MeshClient.Mesh;

namespace SpineSandbox.MeshClient.Receiving;

/// <summary>Brings messages from the mailbox into IN, and tells MESH only when they are there.</summary>
internal sealed class Receiver(
    MailboxFolders folders, MailboxId mailbox, MeshApi mesh, MeshClientOptions options, Steps steps, TimeProvider clock, MailboxLog log)
{
    /// <summary>Takes up what an earlier cycle or process could not end.</summary>
    public async Task ResumeAsync(CycleSummary summary, CancellationToken cancellationToken)
    {
        foreach (var job in ReceiveJob.LeftIn(folders.Temp))
        {
            await EndAsync(job, summary, cancellationToken);
        }
    }

    /// <summary>Fetches everything that waits.</summary>
    public async Task FetchAllAsync(CycleSummary summary, CancellationToken cancellationToken)
    {
        var skipped = new HashSet<string>();
        while (true)
        {
            var listed = await mesh.ListAsync(cancellationToken);
            var fresh = listed.Where(id => !skipped.Contains(id)).ToArray();
            foreach (var id in fresh)
            {
                if (!await TryFetchAsync(id, summary, cancellationToken))
                {
                    skipped.Add(id);
                }
            }

            // A full page may hide more; one of nothing but what cannot be fetched would come again for ever.
            if (listed.Count < options.MaxMessages || fresh.Length == 0)
            {
                return;
            }
        }
    }

    private async Task<bool> TryFetchAsync(string listedId, CycleSummary summary, CancellationToken cancellationToken)
    {
        if (!MessageId.TryParse(listedId, out var id))
        {
            log.NotFetched(mailbox, "its message ID cannot name a file.");
            return false;
        }

        try
        {
            var job = ReceiveJob.Begin(folders.Temp, id);
            await DownloadAsync(job, cancellationToken);
            await EndAsync(job, summary, cancellationToken);
            return true;
        }
        catch (MeshFailure failure) when (failure.Kind == MeshFailureKind.Refused
            || (failure.Status == HttpStatusCode.Forbidden && failure.Kind == MeshFailureKind.NotAuthorised))
        {
            log.NotFetched(mailbox, $"{id}: {failure.Message}");
            return false;
        }
    }

    private async Task DownloadAsync(ReceiveJob job, CancellationToken cancellationToken)
    {
        using var first = await mesh.DownloadAsync(job.Id, 1, cancellationToken);
        var control = ReceivedControl.Of(first, job.Id, mailbox);
        if (!control.IsReport)
        {
            await DurableFile.WriteAsync(job.DataPath, (data, token) => CopyAsync(job.Id, first, data, token), cancellationToken);
        }

        DurableFile.Write(job.ControlPath, stream => ControlFileWriter.Write(control, stream));
        steps.Take(Step.Downloaded);
        job.NoteDownloaded();
        steps.Take(Step.DownloadNoted);
    }

    private async Task CopyAsync(MessageId id, HttpResponseMessage first, Stream data, CancellationToken cancellationToken)
    {
        await MeshBody.CopyToAsync(first, data, options.RequestTimeout, clock, cancellationToken);
        for (var chunk = 2; chunk <= ReceivedControl.Chunks(first); chunk++)
        {
            using var next = await mesh.DownloadAsync(id, chunk, cancellationToken);
            await MeshBody.CopyToAsync(next, data, options.RequestTimeout, clock, cancellationToken);
        }
    }

    /// <summary>Into IN, the control file last; then MESH may forget it.</summary>
    private async Task EndAsync(ReceiveJob job, CycleSummary summary, CancellationToken cancellationToken)
    {
        Publish(job.DataPath, job.Id.Value + MessageFiles.DataExtension);
        steps.Take(Step.DataPublished);
        if (File.Exists(job.ControlPath))
        {
            var control = ControlFileReader.Read(job.ControlPath);
            Publish(job.ControlPath, job.Id.Value + MessageFiles.ControlExtension);
            (control.IsReport ? summary.Reports : summary.Received).Add(job.Id.Value);
            log.Received(job.Id, control.FromDts, control.ToDts, control.WorkflowId, control.MessageType);
        }

        steps.Take(Step.Published);
        await mesh.AcknowledgeAsync(job.Id, cancellationToken);
        steps.Take(Step.Acknowledged);
        log.Acknowledged(mailbox, job.Id);
        job.Delete();
    }

    private void Publish(string path, string name)
    {
        if (File.Exists(path))
        {
            File.Move(path, Path.Combine(folders.In, name), overwrite: true);
        }
    }
}

using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.MeshClient.Reports;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>Takes pairs out of OUT: from then on a new pair may have the same name.</summary>
internal sealed class Collector(MailboxFolders folders, MailboxId mailbox, MeshClientOptions options, Steps steps, TimeProvider clock, MailboxLog log)
{
    public SendJob Collect(MessageFiles files)
    {
        var job = SendJob.Begin(folders.Temp, files.Stem);
        steps.Take(Step.CollectionBegun);

        // The control file first: without it nobody takes the rest for a message.
        File.Move(files.ControlPath, job.ControlPath);
        steps.Take(Step.ControlCollected);
        if (files.DataPath is not null)
        {
            File.Move(files.DataPath, job.DataPath);
            steps.Take(Step.DataCollected);
        }

        if (options.CollectReport && files.DataPath is not null)
        {
            job.StageReport($"{job.Stem}_{ClientStatus.Collected.Name}_{job.ShortId}", CollectReport(job));
        }

        job.Save(job.Journal with { State = SendState.Collected });
        steps.Take(Step.Collected);
        job.PublishReports(folders.In);
        log.Collected(mailbox, job.Stem);

        return job;
    }

    /// <summary>Undoes a collection that did not come to its end.</summary>
    public void GiveBack(SendJob job)
    {
        var stem = IsFree(job.Stem) ? job.Stem : $"{job.Stem}_{job.ShortId}";
        Return(job.DataPath, stem + MessageFiles.DataExtension);
        Return(job.ControlPath, stem + MessageFiles.ControlExtension);
        job.Delete();
    }

    private void Return(string path, string name)
    {
        if (File.Exists(path))
        {
            File.Move(path, Path.Combine(folders.Out, name));
        }
    }

    // Data without a control file is still this pair's own.
    private bool IsFree(string stem) => !File.Exists(Path.Combine(folders.Out, stem + MessageFiles.ControlExtension));

    private ControlFile CollectReport(SendJob job)
    {
        var status = ClientStatus.Collected.At(clock.GetUtcNow());
        try
        {
            return ControlFileReader.Read(job.ControlPath) with { MessageType = MessageTypes.Report, Status = status };
        }
        catch (ControlFileException)
        {
            return new ControlFile { MessageType = MessageTypes.Report, FromDts = mailbox.Value, Status = status };
        }
    }
}

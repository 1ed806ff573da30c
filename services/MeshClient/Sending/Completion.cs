using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.MeshClient.Reports;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>
/// The end of a pair's way. All that shall appear is staged, then the journal says what it was, then everything is moved to its
/// place; an interrupted end is taken up by moving what has not been moved yet.
/// </summary>
internal sealed class Completion(MailboxFolders folders, SentLog log, MeshClientOptions options, Steps steps, TimeProvider clock)
{
    /// <summary>MESH has the message.</summary>
    public void Settle(SendJob job, ControlFile control, MessageId id, bool compressed)
    {
        log.Add(id);
        var sent = control with
        {
            DtsId = id.Value,
            IsCompressed = compressed || control.IsCompressed == true,
            Status = ClientStatus.Transferred.At(clock.GetUtcNow()),
        };
        DurableFile.Write(job.SentControlPath, stream => ControlFileWriter.Write(sent, stream));
        if (options.TransferReport)
        {
            Stage(job, sent, ClientStatus.Transferred);
        }

        steps.Take(Step.SentStaged);
        job.Save(job.Journal with { State = SendState.Sent, FinalStem = FreeStem(folders.Sent, job.Stem, id.Value) });
        steps.Take(Step.SentNoted);
    }

    /// <summary>The message will not be sent.</summary>
    public void Refuse(SendJob job, ControlFile control, ClientStatus status)
    {
        Stage(job, control with { DtsId = job.Journal.MessageId?.Value }, status);
        steps.Take(Step.RefusalStaged);
        job.Save(job.Journal with { State = SendState.Refused, FinalStem = FreeStem(folders.Failed, job.Stem, job.ShortId) });
        steps.Take(Step.RefusalNoted);
    }

    public void Finish(SendJob job)
    {
        var stem = job.Journal.FinalStem!;
        if (job.Journal.State == SendState.Refused)
        {
            PutAway(job.DataPath, job.ControlPath, folders.Failed, stem);
        }
        else if (options.SaveSent)
        {
            PutAway(job.DataPath, job.SentControlPath, folders.Sent, stem);
        }

        job.PublishOutcome(folders.In);
        steps.Take(Step.Reported);
        job.Delete();
    }

    private void PutAway(string dataPath, string controlPath, string folder, string stem)
    {
        Move(dataPath, Path.Combine(folder, stem + MessageFiles.DataExtension));
        steps.Take(Step.DataPutAway);
        Move(controlPath, Path.Combine(folder, stem + MessageFiles.ControlExtension));
        steps.Take(Step.ControlPutAway);
    }

    private void Stage(SendJob job, ControlFile control, ClientStatus status) => job.StageOutcome(
        $"{job.Stem}_{FileNamePart(status.Name)}_{job.ShortId}",
        control with { MessageType = MessageTypes.Report, Status = status.At(clock.GetUtcNow()) });

    // MESH's codes are free texts now and then.
    private static string FileNamePart(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));

    private static void Move(string path, string target)
    {
        if (File.Exists(path))
        {
            File.Move(path, target, overwrite: true);
        }
    }

    private static string FreeStem(string folder, string stem, string distinction) =>
        File.Exists(Path.Combine(folder, stem + MessageFiles.ControlExtension)) || File.Exists(Path.Combine(folder, stem + MessageFiles.DataExtension))
            ? $"{stem}_{distinction}"
            : stem;
}

namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>A mailbox as <c>GET /_sandbox/mailboxes</c> shows it.</summary>
/// <param name="Folder">The mailbox's own folder.</param>
/// <param name="Files">How many messages and reports are in each of the folders that applications use.</param>
/// <param name="LatestStep">Null before anything has happened.</param>
/// <param name="LastCycle">Null before the first has ended.</param>
internal sealed record MailboxView(
    string MailboxId, string Folder, IReadOnlyDictionary<string, int> Files, Step? LatestStep, CycleSummary? LastCycle)
{
    public static MailboxView Of(MailboxWorker worker)
    {
        var folders = worker.Folders;

        return new MailboxView(
            worker.Id.Value,
            folders.Root,
            new Dictionary<string, int>
            {
                ["in"] = Count(folders.In),
                ["out"] = Count(folders.Out),
                ["sent"] = Count(folders.Sent),
                ["failed"] = Count(folders.Failed),
            },
            worker.Steps.Latest,
            worker.Last);
    }

    private static int Count(string folder) => MessageFiles.In(folder).Count;
}

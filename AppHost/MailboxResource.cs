namespace SpineSandbox.AppHost;

/// <summary>An organisation's mailbox: a row of its own in the dashboard, below the client that serves it, without a process of its own.</summary>
internal sealed class MailboxResource(string name) : Resource(name)
{
    public static CustomResourceSnapshot Snapshot(string mailboxId, string organisation, string folder) => new()
    {
        ResourceType = "Mailbox",
        Properties =
        [
            new ResourcePropertySnapshot("Folder", folder),
            new ResourcePropertySnapshot("Mailbox", mailboxId),
            new ResourcePropertySnapshot("Organisation", organisation),
        ],
        State = new ResourceStateSnapshot(KnownResourceStates.Running, KnownResourceStateStyles.Success),
    };
}

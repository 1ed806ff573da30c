namespace SpineSandbox.CareSystem.Messages.Mailbox;

/// <summary>Where the organisation's MESH mailbox is, as its client leaves and collects files.</summary>
internal sealed class MailboxOptions
{
    public const string Section = "Mailboxes";

    /// <summary>The folder that holds a folder for each mailbox. Absent: nothing can be sent.</summary>
    public string? Directory { get; init; }
}

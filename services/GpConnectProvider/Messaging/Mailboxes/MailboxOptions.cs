using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.GpConnectProvider.Messaging.Mailboxes;

/// <summary>Where the practices' MESH mailboxes are, as the client of each leaves and collects files.</summary>
internal sealed class MailboxOptions
{
    public const string Section = "Mailboxes";

    /// <summary>The folder that holds a folder for each mailbox. Absent: no messages come in or go out.</summary>
    public string? Directory { get; init; }

    /// <summary>How often the folders are looked through in case a notice of a new file was lost.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest message that is taken, in bytes; ITK3 recommends 5 MB.</summary>
    [Range(1, int.MaxValue)]
    public int LargestMessage { get; init; } = 5 * 1024 * 1024;
}

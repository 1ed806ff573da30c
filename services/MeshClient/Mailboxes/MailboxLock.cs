using SpineSandbox.MeshClient.Configuration;

namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>One client at a time for a mailbox's folders. The system takes the lock from a process that was killed.</summary>
internal static class MailboxLock
{
    private const string WorkFolder = ".work";

    /// <exception cref="MailboxInUseException">Another client has it.</exception>
    public static FileStream Take(MailboxAccount account, string? workPath)
    {
        var folder = Directory.CreateDirectory(workPath ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(account.Folder))!, WorkFolder)).FullName;
        try
        {
            return new FileStream(Path.Combine(folder, $"{account.Id}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new MailboxInUseException($"Another MESH client serves mailbox {account.Id} in {account.Folder}.");
        }
    }
}

/// <summary>The message is the one line that tells the user.</summary>
internal sealed class MailboxInUseException(string message) : Exception(message);

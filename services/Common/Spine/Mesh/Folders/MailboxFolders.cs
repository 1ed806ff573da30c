namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>
/// The folders through which an application and the client of its mailbox talk: the application puts messages into <see cref="Out"/> and
/// takes them from <see cref="In"/>.
/// </summary>
public sealed class MailboxFolders
{
    private readonly string _staging;

    /// <param name="root">The mailbox's own folder; it and those in it are made where they are missing.</param>
    public MailboxFolders(string root)
    {
        Root = Directory.CreateDirectory(root).FullName;
        In = Folder("IN");
        Out = Folder("OUT");
        Sent = Folder("SENT");
        Temp = Folder("TEMP");
        Failed = Folder("FAILED");
        _staging = Path.Combine(Root, ".staging");
    }

    public string Root { get; }

    /// <summary>What arrived, and reports.</summary>
    public string In { get; }

    /// <summary>What is to be sent.</summary>
    public string Out { get; }

    /// <summary>What MESH has accepted, with its message ID.</summary>
    public string Sent { get; }

    /// <summary>The client's alone.</summary>
    public string Temp { get; }

    /// <summary>What could not be sent; a report in <see cref="In"/> says why.</summary>
    public string Failed { get; }

    /// <summary>The folders of a mailbox below the one that holds all mailboxes.</summary>
    public static MailboxFolders Of(string mailboxesDirectory, MailboxId mailbox) =>
        new(Path.Combine(mailboxesDirectory, mailbox.Value));

    /// <summary>Puts a message into OUT as a whole: once its control file is there, so is its data.</summary>
    /// <param name="stem">Unique; the guidance suggests organisation, date and time.</param>
    /// <param name="writeData">Writes the data into the stream that it is given.</param>
    public async Task DropAsync(
        string stem, ControlFile control, Func<Stream, CancellationToken, Task> writeData, CancellationToken cancellationToken = default)
    {
        MessageStem.Check(stem);
        Directory.CreateDirectory(_staging);
        var staged = Path.Combine(_staging, Guid.NewGuid().ToString("N"));
        await DurableFile.WriteAsync(staged + MessageFiles.DataExtension, writeData, cancellationToken);
        DurableFile.Write(staged + MessageFiles.ControlExtension, stream => ControlFileWriter.Write(control, stream));

        // A reset of the sandbox may have taken the folder away this moment.
        Directory.CreateDirectory(Out);
        foreach (var extension in (string[])[MessageFiles.DataExtension, MessageFiles.ControlExtension])
        {
            File.Move(staged + extension, Path.Combine(Out, stem + extension), overwrite: true);
        }
    }

    // Some clients write the names in small letters.
    private string Folder(string name) =>
        Directory.EnumerateDirectories(Root).FirstOrDefault(path => string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase))
        ?? Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}

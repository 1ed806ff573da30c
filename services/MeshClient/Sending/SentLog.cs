namespace SpineSandbox.MeshClient.Sending;

/// <summary>The IDs of what was sent lately: a message of the same name that is among them is not the one that is looked for.</summary>
internal sealed class SentLog(MailboxFolders folders)
{
    /// <summary>In bytes: some thousands of IDs, far more than a client sends in the minutes that matter.</summary>
    private const long Full = 256 * 1024;

    private string FilePath => Path.Combine(folders.Temp, "sent.log");

    public void Add(MessageId id)
    {
        File.AppendAllText(FilePath, id.Value + "\n");
        if (new FileInfo(FilePath).Length > Full)
        {
            var all = Read();
            File.WriteAllLines(FilePath + ".new", all[(all.Length / 2)..]);
            File.Move(FilePath + ".new", FilePath, overwrite: true);
        }
    }

    public bool Contains(MessageId id) => Read().Contains(id.Value);

    private string[] Read() => File.Exists(FilePath) ? File.ReadAllLines(FilePath) : [];
}

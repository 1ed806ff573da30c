namespace SpineSandbox.MeshClient.Receiving;

/// <summary>
/// A message on its way into IN, in a folder of its own below TEMP. Once the note is there, the message is here as a whole; a file of
/// it that is no longer here is in IN, or was there.
/// </summary>
internal sealed class ReceiveJob
{
    private const string Prefix = "in-";

    private readonly string _folder;

    private ReceiveJob(string folder, MessageId id)
    {
        _folder = folder;
        Id = id;
    }

    public MessageId Id { get; }

    public string DataPath => Path.Combine(_folder, "message.dat");

    public string ControlPath => Path.Combine(_folder, "message.ctl");

    private string NotePath => Path.Combine(_folder, "downloaded");

    public static ReceiveJob Begin(string temp, MessageId id) =>
        new(Directory.CreateDirectory(Path.Combine(temp, Prefix + id)).FullName, id);

    /// <summary>The messages that were fetched and not yet acknowledged. What was not fetched as a whole is forgotten.</summary>
    public static IEnumerable<ReceiveJob> LeftIn(string temp)
    {
        foreach (var folder in Directory.GetDirectories(temp, Prefix + "*"))
        {
            if (MessageId.TryParse(Path.GetFileName(folder)[Prefix.Length..], out var id) && new ReceiveJob(folder, id) is var job && File.Exists(job.NotePath))
            {
                yield return job;
            }
            else
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    public void NoteDownloaded() => DurableFile.Write(NotePath, _ => { });

    public void Delete() => Directory.Delete(_folder, recursive: true);
}

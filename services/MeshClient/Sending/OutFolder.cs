using SpineSandbox.MeshClient.Configuration;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>
/// Watches pairs in OUT come to rest. The time is the client's own: a file's may come from a share with another clock.
/// </summary>
internal sealed class OutFolder(MailboxFolders folders, MeshClientOptions options, TimeProvider clock)
{
    private Dictionary<string, Sighting> _seen = [];

    /// <summary>What is ready to be picked up, and how long the next pair needs to come to rest; null where none does.</summary>
    public (IReadOnlyList<MessageFiles> Ready, TimeSpan? Next) Look()
    {
        var ready = new List<MessageFiles>();
        var seen = new Dictionary<string, Sighting>();
        TimeSpan? next = null;
        foreach (var files in MessageFiles.In(folders.Out))
        {
            var sighting = Sighting.Of(files, clock);
            if (_seen.TryGetValue(files.Stem, out var before) && before.SameAs(sighting))
            {
                sighting = before;
            }

            seen[files.Stem] = sighting;
            var rest = Delay(files) - clock.GetElapsedTime(sighting.Since);
            if (rest <= TimeSpan.Zero)
            {
                ready.Add(files);
            }
            else if (files.DataPath is not null)
            {
                next = next is { } sooner && sooner < rest ? sooner : rest;
            }
        }

        _seen = seen;

        return (ready, next);
    }

    private TimeSpan Delay(MessageFiles files) => files.DataPath is null ? options.DataGrace : options.ProcessingDelay;

    /// <param name="Since">The clock's timestamp when the files were first seen so.</param>
    private sealed record Sighting(long Since, (long Length, DateTime WrittenAt) Control, (long Length, DateTime WrittenAt)? Data)
    {
        public static Sighting Of(MessageFiles files, TimeProvider clock) => new(
            clock.GetTimestamp(), Look(files.ControlPath), files.DataPath is { } data ? Look(data) : null);

        public bool SameAs(Sighting other) => Control == other.Control && Data == other.Data;

        private static (long Length, DateTime WrittenAt) Look(string path)
        {
            var file = new FileInfo(path);

            // Taken away this moment: as good as empty.
            return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
        }
    }
}

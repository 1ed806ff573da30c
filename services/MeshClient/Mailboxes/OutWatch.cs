namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>Says at once when a control file appears in OUT. The poll is the safety net where the file system tells nothing.</summary>
internal sealed class OutWatch : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    public OutWatch(string folder, Action appeared)
    {
        _watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.FileName };
        _watcher.Created += (_, file) => Tell(file.Name, appeared);
        _watcher.Renamed += (_, file) => Tell(file.Name, appeared);
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose() => _watcher.Dispose();

    private static void Tell(string? name, Action appeared)
    {
        if (name?.EndsWith(MessageFiles.ControlExtension, StringComparison.OrdinalIgnoreCase) == true)
        {
            appeared();
        }
    }
}

namespace SpineSandbox.AppHost;

/// <summary>Where the services of this run keep their state: the user's folder, or a fresh one that goes with the run.</summary>
internal sealed class RunFolder : IDisposable
{
    private const string LockName = ".in-use";

    private readonly FileStream _lock;
    private readonly bool _isTemporary;

    private RunFolder(string path, FileStream @lock, bool isTemporary)
    {
        Path = path;
        _lock = @lock;
        _isTemporary = isTemporary;
    }

    public string Path { get; }

    private static string TemporaryRoot => System.IO.Path.Combine(System.IO.Path.GetTempPath(), "spine-sandbox");

    public static RunFolder Open(string? persistDirectory)
    {
        if (persistDirectory is null)
        {
            RemoveThoseOfDeadRuns();
        }

        var path = persistDirectory ?? System.IO.Path.Combine(TemporaryRoot, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(path);

        return TryLock(path) is { } held
            ? new RunFolder(path, held, isTemporary: persistDirectory is null)
            : throw new StartRefusedException($"Another sandbox keeps its state in {path}.");
    }

    /// <summary>The folder of one service.</summary>
    public string Of(string service) => Directory.CreateDirectory(System.IO.Path.Combine(Path, service)).FullName;

    public void Dispose()
    {
        _lock.Dispose();

        if (_isTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static void RemoveThoseOfDeadRuns()
    {
        foreach (var folder in new DirectoryInfo(TemporaryRoot) is { Exists: true } root ? root.GetDirectories() : [])
        {
            // The system takes the lock from a process that was killed, so a folder that can be locked belongs to nobody.
            if (TryLock(folder.FullName) is { } held)
            {
                held.Dispose();
                folder.Delete(recursive: true);
            }
        }
    }

    private static FileStream? TryLock(string folder)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

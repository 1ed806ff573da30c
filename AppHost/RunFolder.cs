using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.AppHost;

/// <summary>Where the services of this run keep their state: the user's folder, or a fresh one that goes with the run.</summary>
internal sealed class RunFolder : IDisposable
{
    private readonly FileStream _lock;
    private readonly bool _isTemporary;

    private RunFolder(string path, FileStream @lock, bool isTemporary)
    {
        Path = path;
        _lock = @lock;
        _isTemporary = isTemporary;
    }

    public string Path { get; }

    private static string TemporaryRoot => System.IO.Path.Combine(System.IO.Path.GetTempPath(), "spine-sandbox-runs");

    public static RunFolder Open(string? persistDirectory) =>
        persistDirectory is null ? OpenTemporary() : OpenPersistent(persistDirectory);

    /// <summary>The folder of one service.</summary>
    public string Of(string service) => Directory.CreateDirectory(System.IO.Path.Combine(Path, service)).FullName;

    public void Dispose()
    {
        if (!_isTemporary)
        {
            _lock.Dispose();

            return;
        }

        using var turn = FolderLock.Wait(TemporaryRoot);
        _lock.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    private static RunFolder OpenPersistent(string path)
    {
        Directory.CreateDirectory(path);

        return FolderLock.TryTake(path) is { } held
            ? new RunFolder(path, held, isTemporary: false)
            : throw new StartRefusedException($"Another sandbox keeps its state in {path}.");
    }

    private static RunFolder OpenTemporary()
    {
        Directory.CreateDirectory(TemporaryRoot);

        // One sandbox at a time, or one might take the folder that another has just made for that of a dead run.
        using var turn = FolderLock.Wait(TemporaryRoot);
        RemoveThoseOfDeadRuns();
        var path = Directory.CreateDirectory(System.IO.Path.Combine(TemporaryRoot, Guid.NewGuid().ToString("N"))).FullName;

        return new RunFolder(path, FolderLock.Wait(path), isTemporary: true);
    }

    /// <summary>A folder that can be locked belongs to nobody.</summary>
    private static void RemoveThoseOfDeadRuns()
    {
        foreach (var folder in Directory.GetDirectories(TemporaryRoot))
        {
            if (FolderLock.TryTake(folder) is { } held)
            {
                held.Dispose();
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}

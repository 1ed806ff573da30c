namespace SpineSandbox.Sandbox.Hosting;

/// <summary>A folder that belongs to one process at a time. The system takes the lock from a process that is killed.</summary>
public static class FolderLock
{
    private const string Name = ".in-use";

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);

    /// <summary>The lock until it is disposed of; null where another process has it.</summary>
    public static FileStream? TryTake(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static FileStream Wait(string folder)
    {
        while (true)
        {
            if (TryTake(folder) is { } held)
            {
                return held;
            }

            Thread.Sleep(Beat);
        }
    }
}

namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>Writes files that are on the disk, not only on their way there, before anybody is told of them.</summary>
public static class DurableFile
{
    private const int BufferSize = 64 * 1024;

    public static void Write(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        write(file);
        file.Flush(flushToDisk: true);
    }

    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> writeAsync, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        await writeAsync(file, cancellationToken);
        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
    }
}

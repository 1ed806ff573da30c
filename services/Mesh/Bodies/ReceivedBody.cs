namespace SpineSandbox.Mesh.Bodies;

/// <summary>A body that has come in and is on the disk, or small enough to be committed with its row. Disposed of unless kept.</summary>
internal sealed class ReceivedBody(BodyFiles files, long length, byte[]? data, string? file) : IDisposable
{
    private bool _settled;

    /// <summary>Bytes as they came.</summary>
    public long Length { get; } = length;

    public Chunk AsChunk(MessageId message, int number) =>
        new() { MessageId = message, Number = number, Length = Length, Data = data, File = file };

    /// <summary>The row that names it is committed.</summary>
    public void Keep()
    {
        _settled = true;
        if (file is not null)
        {
            files.Release(file);
        }
    }

    public Stream Open() => file is null ? new MemoryStream(data!, writable: false) : files.Open(file);

    public void Dispose()
    {
        if (!_settled && file is not null)
        {
            files.Delete(file);
        }
    }
}

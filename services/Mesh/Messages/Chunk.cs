namespace SpineSandbox.Mesh.Messages;

/// <summary>One chunk of a message's body, as it was sent.</summary>
internal sealed class Chunk
{
    public required MessageId MessageId { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    public required long Length { get; init; }

    /// <summary>The bytes where they are few; null where they are in a file.</summary>
    public byte[]? Data { get; init; }

    /// <summary>The name of that file among the bodies.</summary>
    public string? File { get; init; }
}

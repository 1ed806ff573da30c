namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>The content of documents, once however many entries show it.</summary>
internal sealed record StoredFile
{
    /// <summary>The name under <c>seed-data/documents</c>.</summary>
    public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    public required byte[] Content { get; init; }

    public static StoredFile Of(string name, byte[] content) => new() { Name = name, Size = content.Length, Content = content };
}

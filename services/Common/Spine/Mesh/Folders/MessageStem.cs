namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>The common name of a message's two files. One that comes from the network must pass here before it names a file.</summary>
public static class MessageStem
{
    /// <summary>In bytes of UTF-8, so that a name with its extension fits into any file system.</summary>
    private const int MostBytes = 240;

    /// <summary>True for a plain name: no folder, no device, not hidden, nothing that some file system forbids.</summary>
    public static bool IsValid(string? stem) =>
        stem is { Length: > 0 } &&
        stem[0] != '.' &&
        stem == stem.Trim() &&
        System.Text.Encoding.UTF8.GetByteCount(stem) <= MostBytes &&
        !stem.Any(character => char.IsControl(character) || @"/\:*?""<>|".Contains(character, StringComparison.Ordinal));

    /// <exception cref="ArgumentException">It cannot name a file.</exception>
    public static string Check(string stem) =>
        IsValid(stem) ? stem : throw new ArgumentException($"'{stem}' cannot name the files of a message.", nameof(stem));
}

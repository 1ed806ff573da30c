namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>A message as it lies in a folder: its control file and, unless it is a report, its data.</summary>
/// <param name="DataPath">Null where there is no data file.</param>
public sealed record MessageFiles(string Stem, string ControlPath, string? DataPath)
{
    public const string ControlExtension = ".ctl";

    public const string DataExtension = ".dat";

    /// <summary>The messages of a folder, the oldest first. A data file without a control file is none yet.</summary>
    public static IReadOnlyList<MessageFiles> In(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles();
        var data = files.Where(file => Has(file, DataExtension)).ToLookup(Stemmed);

        return [.. files
            .Where(file => Has(file, ControlExtension) && !file.Name.StartsWith('.'))
            .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new MessageFiles(Stemmed(file), file.FullName, data[Stemmed(file)].FirstOrDefault()?.FullName))];
    }

    /// <exception cref="ControlFileException">It is no control file.</exception>
    /// <exception cref="IOException">Somebody has taken it away.</exception>
    public ControlFile ReadControl() => ControlFileReader.Read(ControlPath);

    /// <exception cref="InvalidOperationException">It has no data.</exception>
    public FileStream OpenData() => File.OpenRead(DataPath ?? throw new InvalidOperationException($"Message {Stem} has no data."));

    /// <summary>Takes the message away. The control file first: without it the rest is no message.</summary>
    public void Delete()
    {
        File.Delete(ControlPath);
        if (DataPath is not null)
        {
            File.Delete(DataPath);
        }
    }

    private static string Stemmed(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name);

    private static bool Has(FileInfo file, string extension) => string.Equals(file.Extension, extension, StringComparison.OrdinalIgnoreCase);
}

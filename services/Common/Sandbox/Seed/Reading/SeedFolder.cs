using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>The files of the seed folder, read one by one; what cannot be read is kept as a fault.</summary>
internal sealed class SeedFolder(string directory, DateOnly today)
{
    /// <summary>The folder of the documents' contents.</summary>
    public const string Documents = "documents";

    private readonly JsonSerializerOptions _options = SeedJson.For(today);
    private readonly List<SeedFile> _files = [];
    private readonly List<string> _names = [];

    public List<SeedFault> Faults { get; } = [];

    public bool Holds(string path) => File.Exists(Path.Combine(directory, path));

    /// <summary>A file that is an array of rows.</summary>
    public IReadOnlyList<SeedRow<T>> Rows<T>(string name) => Read(name, reader => reader.Rows<T>()) ?? [];

    /// <summary>A file that is a flat object of texts.</summary>
    public IReadOnlyList<SeedRow<KeyValuePair<string, string>>> Map(string name) => Read(name, reader => reader.Map()) ?? [];

    /// <summary>A file that is one object.</summary>
    public SeedRow<T>? Object<T>(string name)
        where T : class => Read(name, reader => reader.Object<T>());

    /// <summary>The rows of an array inside a file that was read as one object; none when that failed.</summary>
    public IReadOnlyList<SeedRow<T>> RowsOf<T>(string name, string property) =>
        Faults.Exists(fault => fault.File == name)
            ? []
            : new SeedFileReader(_files.First(file => file.Name == name), _options, Faults).RowsOf<T>(property);

    /// <summary>SHA-256 over the names and bytes of all files, documents too.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _files.Concat(DocumentFiles()))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Bytes.Length}\0"));
            hash.AppendData(file.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<SeedFile> DocumentFiles()
    {
        var documents = Path.Combine(directory, Documents);

        return Directory.Exists(documents)
            ? Directory.EnumerateFiles(documents).Order(StringComparer.Ordinal).Select(path => new SeedFile(Path.GetFileName(path), File.ReadAllBytes(path)))
            : [];
    }

    /// <summary>A misspelt file would otherwise be passed over in silence.</summary>
    public void RefuseOtherFiles()
    {
        var others = Directory.Exists(directory)
            ? Directory.EnumerateFiles(directory, "*.json").Select(path => Path.GetFileName(path)).Except(_names).Order()
            : Enumerable.Empty<string>();

        Faults.AddRange(others.Select(name =>
            new SeedFault(name, 1, $"no seed file has this name; there are {string.Join(", ", _names)}")));
    }

    private T? Read<T>(string name, Func<SeedFileReader, T?> read)
        where T : class
    {
        _names.Add(name);
        var path = Path.Combine(directory, name);
        if (!File.Exists(path))
        {
            Faults.Add(new SeedFault(name, 1, $"the file is missing in {directory}"));
            return null;
        }

        var file = new SeedFile(name, File.ReadAllBytes(path));
        _files.Add(file);

        try
        {
            return read(new SeedFileReader(file, _options, Faults));
        }
        catch (JsonException refusal)
        {
            Faults.Add(file.SyntaxFault(refusal));
            return null;
        }
    }
}

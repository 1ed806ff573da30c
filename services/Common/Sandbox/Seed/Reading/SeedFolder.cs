using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>The files of the seed folder, as they were when the first was asked for; what cannot be read is kept as a fault.</summary>
internal sealed class SeedFolder
{
    /// <summary>The folder of the documents' contents.</summary>
    public const string Documents = "documents";

    private static readonly string[] Names =
    [
        "organisations.json", "practices.json", "systems.json", "endpoints.json", "agreements.json", "patients.json", "practitioners.json",
        "mailboxes.json", "clinical-records.json", "slots.json", "topologies.json", "roles.json",
    ];

    private readonly string _directory;
    private readonly Lazy<JsonSerializerOptions> _options;
    private readonly Dictionary<string, SeedFile> _files;
    private readonly Lock _gate = new();

    public SeedFolder(string directory, DateOnly today)
    {
        _directory = directory;
        _options = new(() => SeedJson.For(today));
        _files = Names.Where(name => File.Exists(Path.Combine(directory, name)))
            .ToDictionary(name => name, name => new SeedFile(name, File.ReadAllBytes(Path.Combine(directory, name))));
    }

    public List<SeedFault> Faults { get; } = [];

    public bool IsComplete => _files.Count == Names.Length;

    public bool Holds(string path) => File.Exists(Path.Combine(_directory, path));

    /// <summary>A file that is an array of rows.</summary>
    public IReadOnlyList<SeedRow<T>> Rows<T>(string name) => Read(name, reader => reader.Rows<T>()) ?? [];

    /// <summary>A file that is a flat object of texts.</summary>
    public IReadOnlyList<SeedRow<KeyValuePair<string, string>>> Map(string name) => Read(name, reader => reader.Map()) ?? [];

    /// <summary>A file that is one object.</summary>
    public IReadOnlyList<SeedRow<T>> Object<T>(string name)
        where T : class => Read(name, reader => reader.Object<T>()) is { } row ? [row] : [];

    /// <summary>The rows of an array inside a file that is one object; none when that is broken.</summary>
    public IReadOnlyList<SeedRow<T>> RowsOf<T>(string name, string property) =>
        Faults.Exists(fault => fault.File == name) ? [] : Read(name, reader => reader.RowsOf<T>(property)) ?? [];

    /// <summary>SHA-256 over the names and bytes of all files, documents too.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Names.Where(_files.ContainsKey).Select(name => _files[name]).Concat(DocumentFiles()))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Bytes.Length}\0"));
            hash.AppendData(file.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<SeedFile> DocumentFiles()
    {
        var documents = Path.Combine(_directory, Documents);

        return Directory.Exists(documents)
            ? Directory.EnumerateFiles(documents).Order(StringComparer.Ordinal).Select(path => new SeedFile(Path.GetFileName(path), File.ReadAllBytes(path)))
            : [];
    }

    /// <summary>A misspelt file would otherwise be passed over in silence.</summary>
    public void RefuseOtherFiles()
    {
        var others = Directory.Exists(_directory)
            ? Directory.EnumerateFiles(_directory, "*.json").Select(path => Path.GetFileName(path)).Except(Names).Order()
            : Enumerable.Empty<string>();

        Faults.AddRange(others.Select(name =>
            new SeedFault(name, 1, $"no seed file has this name; there are {string.Join(", ", Names)}")));
    }

    private T? Read<T>(string name, Func<SeedFileReader, T?> read)
        where T : class
    {
        lock (_gate)
        {
            if (!_files.TryGetValue(name, out var file))
            {
                Faults.Add(new SeedFault(name, 1, $"the file is missing in {_directory}"));
                return null;
            }

            try
            {
                return read(new SeedFileReader(file, _options.Value, Faults));
            }
            catch (JsonException refusal)
            {
                Faults.Add(file.SyntaxFault(refusal));
                return null;
            }
        }
    }
}

using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Tests.Seed;

/// <summary>A seed folder of one row a kind, one property a line, that a test damages and reads.</summary>
internal sealed class SmallSeed : IDisposable
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    private readonly string _directory = Directory.CreateTempSubdirectory("spine-sandbox-seed-").FullName;
    private readonly Dictionary<string, string> _files = new(SmallSeedFiles.All);

    public SmallSeed Replace(string file, string text, string by)
    {
        Assert.Contains(text, _files[file], StringComparison.Ordinal);
        _files[file] = _files[file].Replace(text, by, StringComparison.Ordinal);
        return this;
    }

    public SmallSeed Write(string file, string content)
    {
        _files[file] = content;
        return this;
    }

    public SmallSeed Remove(string file)
    {
        _files.Remove(file);
        return this;
    }

    public SeedData Load()
    {
        foreach (var (file, content) in _files)
        {
            File.WriteAllText(Path.Combine(_directory, file), content);
        }

        return SeedData.Load(_directory, Today);
    }

    public SeedException Refusal() => Assert.Throws<SeedException>(Load);

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}

using Microsoft.Extensions.Options;

namespace SpineSandbox.Sandbox.Hosting;

/// <summary>Where this service reads the seed and keeps its data.</summary>
public sealed class SandboxFolders
{
    private const string SeedFolderName = "seed-data";

    private readonly string _shipped;

    public SandboxFolders(IOptions<SandboxOptions> options)
    {
        var given = options.Value;

        _shipped = given.SeedDirectory ?? FindSeedFolder();
        ImportedSeed = given.ImportedSeedDirectory;
        Data = given.DataDirectory ?? Path.Combine(Path.GetTempPath(), "spine-sandbox", $"{given.Name}-{Environment.ProcessId}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Data);
    }

    /// <summary>The folder of the seed files: the imported one for as long as there is one.</summary>
    public string Seed => Directory.Exists(ImportedSeed) ? ImportedSeed : _shipped;

    /// <summary>Where an imported seed folder goes, for all services; null where none can be imported.</summary>
    public string? ImportedSeed { get; }

    public string Data { get; }

    private static string FindSeedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, SeedFolderName);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException(
            $"There is no {SeedFolderName} folder above {AppContext.BaseDirectory}; name one with Sandbox:SeedDirectory.");
    }
}

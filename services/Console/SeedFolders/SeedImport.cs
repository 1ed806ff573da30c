using System.IO.Compression;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Console.SeedFolders;

/// <summary>
/// Puts another seed folder in the place of the shipped one, for all services: it is checked as a whole, moved to where they
/// look, and then everything is reset to it. The shipped folder is not touched.
/// </summary>
internal sealed class SeedImport(SandboxFolders folders, BackToSeed reset, TimeProvider clock)
{
    private const long MostBytes = 512 * 1024 * 1024;

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Whether the services run on an imported folder now.</summary>
    public bool IsImported => Directory.Exists(folders.ImportedSeed);

    /// <exception cref="SeedImportException">The archive is none, holds no seed folder, or one that is broken; nothing was changed.</exception>
    public async Task ImportAsync(Stream archive, CancellationToken cancellationToken)
    {
        var target = folders.ImportedSeed ?? throw new SeedImportException("This console runs alone: there is nobody to take another seed.");
        var unpacked = $"{target}-{Guid.NewGuid():N}";
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            await UnpackAsync(archive, unpacked, cancellationToken);
            SeedData.Load(unpacked, clock.Today());
            Forget(target);
            Directory.Move(unpacked, target);
            await reset.RunAsync(cancellationToken);
        }
        catch (SeedException broken)
        {
            throw new SeedImportException(broken.Message);
        }
        finally
        {
            Forget(unpacked);
            OneAtATime.Release();
        }
    }

    /// <summary>Back to the shipped folder.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            Forget(folders.ImportedSeed);
            await reset.RunAsync(cancellationToken);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task UnpackAsync(Stream archive, string folder, CancellationToken cancellationToken)
    {
        // A ZIP archive is read from its end, which a request's body cannot be.
        using var whole = new MemoryStream();
        await archive.CopyToAsync(whole, cancellationToken);
        try
        {
            using var zip = new ZipArchive(whole, ZipArchiveMode.Read);
            if (zip.Entries.Sum(entry => entry.Length) > MostBytes)
            {
                throw new SeedImportException("The archive unpacks to more than 512 MB.");
            }

            Directory.CreateDirectory(folder);
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
            {
                await entry.ExtractToFileAsync(PlaceOf(entry, folder), overwrite: true, cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            throw new SeedImportException("The file is no ZIP archive.");
        }
    }

    // Names alone count: a folder around the whole is passed over, and nothing can be written elsewhere.
    private static string PlaceOf(ZipArchiveEntry entry, string folder)
    {
        var parent = Path.GetFileName(Path.GetDirectoryName(entry.FullName.Replace('\\', '/')));
        var place = parent == "documents" ? Directory.CreateDirectory(Path.Combine(folder, parent)).FullName : folder;

        return Path.Combine(place, Path.GetFileName(entry.Name));
    }

    private static void Forget(string? folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using System.Reflection;

namespace SpineSandbox.LocalEngine.Bundle;

/// <summary>Gets the bundle from npm into the cache: once per user and version, however many sandboxes start at the same time.</summary>
internal sealed class BundleInstaller(string cacheFolder, string version)
{
    private static readonly string CliName = OperatingSystem.IsWindows() ? "aspire.exe" : "aspire";

    public async Task<(AspireBundle? Bundle, string? Reason)> InstallAsync(Action<string> say, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(cacheFolder);
        using var turn = await InstallLock.TakeAsync(Path.Combine(cacheFolder, ".lock"), cancellationToken);

        // Somebody else may have installed it while we waited for our turn.
        if (AspireBundle.In(Path.Combine(cacheFolder, "bundle")) is { } present)
        {
            return (present, null);
        }

        say($"Fetching Aspire's dashboard and supervisor ({BundlePlatform.NpmPackage} {version}); this happens once.");
        var workshop = Path.Combine(cacheFolder, "npm");

        try
        {
            await FetchAsync(workshop, cancellationToken);
            await UnpackAsync(workshop, cancellationToken);
        }
        catch (InstallStepException failure)
        {
            return (null, failure.Message);
        }
        finally
        {
            if (Directory.Exists(workshop))
            {
                Directory.Delete(workshop, recursive: true);
            }
        }

        return AspireBundle.In(Path.Combine(cacheFolder, "bundle")) is { } installed
            ? (installed, null)
            : (null, $"Aspire's setup left no bundle in {cacheFolder}.");
    }

    /// <summary>With a lock file for this platform npm checks the package's hash; without one it takes the version by name.</summary>
    private async Task FetchAsync(string workshop, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(workshop);
        var locked = WriteLockFiles(workshop);
        string[] arguments = locked
            ? ["ci"]
            : ["install", "--no-save", "--no-package-lock", $"{BundlePlatform.NpmPackage}@{version}"];

        await InstallStep.RunAsync(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            [.. arguments, "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", workshop],
            workshop,
            [],
            cancellationToken);
    }

    /// <summary>The command-line tool carries the bundle inside itself and unpacks it beside its own folder.</summary>
    private async Task UnpackAsync(string workshop, CancellationToken cancellationToken)
    {
        var bin = Directory.CreateDirectory(Path.Combine(cacheFolder, "bin")).FullName;
        var cli = Path.Combine(bin, CliName);
        File.Move(
            Path.Combine([workshop, "node_modules", .. BundlePlatform.NpmPackage.Split('/'), "bin", CliName]), cli, overwrite: true);

        await InstallStep.RunAsync(
            cli,
            ["setup", "--non-interactive", "--nologo"],
            cacheFolder,
            new Dictionary<string, string>
            {
                ["ASPIRE_HOME"] = cacheFolder,
                ["ASPIRE_CLI_TELEMETRY_OPTOUT"] = "true",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            },
            cancellationToken);
    }

    private static bool WriteLockFiles(string workshop)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var found = false;

        foreach (var file in (string[])["package.json", "package-lock.json"])
        {
            using var content = assembly.GetManifestResourceStream(
                $"aspire-bundle/{BundlePlatform.RuntimeIdentifier}/{file}");

            if (content is not null)
            {
                using var copy = File.Create(Path.Combine(workshop, file));
                content.CopyTo(copy);
                found = true;
            }
        }

        return found;
    }
}

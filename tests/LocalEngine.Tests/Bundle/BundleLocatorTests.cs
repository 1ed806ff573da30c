using System.Text.Json;
using SpineSandbox.LocalEngine.Bundle;

namespace SpineSandbox.LocalEngine.Tests.Bundle;

public sealed class BundleLocatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bundle-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Takes_the_folder_that_the_user_names()
    {
        var named = Bundle("named");

        var (bundle, _) = await Locator(named).FindAsync(_ => { }, Token);

        Assert.StartsWith(named, bundle?.DcpPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_missing_in_the_folder_that_the_user_names()
    {
        var (bundle, reason) = await Locator(Path.Combine(_folder, "empty")).FindAsync(_ => { }, Token);

        Assert.Null(bundle);
        Assert.Contains(BundleLocator.FolderVariable, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prefers_the_cache_to_an_installed_Aspire()
    {
        var cached = Bundle("cache", "bundle");
        InstalledAspire("13.1.0_abc");

        var (bundle, _) = await Locator(null).FindAsync(_ => { }, Token);

        Assert.StartsWith(cached, bundle?.DcpPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_an_installed_Aspire_of_the_same_major_version()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs privileges there.");
        InstalledAspire("13.1.0_abc");

        var (bundle, _) = await Locator(null).FindAsync(_ => { }, Token);

        Assert.StartsWith(Path.Combine(_folder, "installed"), bundle?.DcpPath, StringComparison.Ordinal);
    }

    [Fact]
    public void Fetches_the_version_that_the_packages_would_have()
    {
        using var package = JsonDocument.Parse(typeof(BundleLocatorTests).Assembly.GetManifestResourceStream("package.json")!);

        var version = package.RootElement.GetProperty("dependencies").GetProperty("@microsoft/aspire-cli-linux-x64").GetString();

        Assert.Equal(BundleLocator.AspireVersion, version);
    }

    private BundleLocator Locator(string? userFolder) =>
        new(userFolder, Path.Combine(_folder, "cache"), Path.Combine(_folder, "installed"), "13.5.4");

    private string Bundle(params string[] path)
    {
        var folder = Path.Combine([_folder, .. path]);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        Directory.CreateDirectory(Path.Combine(folder, "dcp"));
        Directory.CreateDirectory(Path.Combine(folder, "managed"));
        File.WriteAllText(Path.Combine(folder, "dcp", "dcp" + suffix), "");
        File.WriteAllText(Path.Combine(folder, "managed", "aspire-managed" + suffix), "");

        return folder;
    }

    private void InstalledAspire(string version)
    {
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(Path.Combine(_folder, "installed"), Bundle("versions", version));
        }
    }
}

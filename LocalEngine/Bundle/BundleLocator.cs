using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace SpineSandbox.LocalEngine.Bundle;

/// <summary>Finds Aspire's native parts: where the user says, in our cache, in an installed Aspire, else from npm into our cache.</summary>
internal sealed class BundleLocator(string? userFolder, string cacheFolder, string installedFolder, string version)
{
    public const string FolderVariable = "SPINE_SANDBOX_ASPIRE_BUNDLE";
    public const string CacheVariable = "SPINE_SANDBOX_CACHE";

    /// <summary>The version that the packages engine would use, too.</summary>
    public static string AspireVersion { get; } =
        typeof(BundleLocator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(metadata => metadata.Key == "AspireVersion").Value ?? "";

    public static BundleLocator ForThisMachine(IConfiguration configuration)
    {
        var cache = configuration[CacheVariable]
            ?? Path.Combine(CacheRoot(configuration), "spine-sandbox");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        return new BundleLocator(
            configuration[FolderVariable],
            Path.Combine(cache, "aspire", AspireVersion),
            Path.Combine(home, ".aspire", "bundle"),
            AspireVersion);
    }

    /// <summary>The bundle, or why there is none.</summary>
    public async Task<(AspireBundle? Bundle, string? Reason)> FindAsync(Action<string> say, CancellationToken cancellationToken)
    {
        if (userFolder is not null)
        {
            return AspireBundle.In(userFolder) is { } named
                ? (named, null)
                : (null, $"{FolderVariable} names {userFolder}, which does not hold dcp/dcp and managed/aspire-managed.");
        }

        if ((AspireBundle.In(Path.Combine(cacheFolder, "bundle")) ?? Installed()) is { } bundle)
        {
            return (bundle, null);
        }

        return await new BundleInstaller(cacheFolder, version).InstallAsync(say, cancellationToken);
    }

    /// <summary>An Aspire of the same major version, told by the folder that its "bundle" link points to.</summary>
    private AspireBundle? Installed()
    {
        var target = new DirectoryInfo(installedFolder) is { Exists: true } link
            ? (link.ResolveLinkTarget(returnFinalTarget: true) ?? link).Name
            : "";
        var major = version[..(version.IndexOf('.', StringComparison.Ordinal) + 1)];

        return target.StartsWith(major, StringComparison.Ordinal) ? AspireBundle.In(installedFolder) : null;
    }

    private static string CacheRoot(IConfiguration configuration) =>
        OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : configuration["XDG_CACHE_HOME"] is { Length: > 0 } root
                ? root
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}

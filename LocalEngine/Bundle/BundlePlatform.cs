using System.Runtime.InteropServices;

namespace SpineSandbox.LocalEngine.Bundle;

/// <summary>Which bundle this machine needs, in the words of its npm packages.</summary>
internal static class BundlePlatform
{
    public static string RuntimeIdentifier => $"{System}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    public static string NpmPackage => $"@microsoft/aspire-cli-{RuntimeIdentifier}";

    private static string System => true switch
    {
        _ when OperatingSystem.IsWindows() => "win",
        _ when OperatingSystem.IsMacOS() => "osx",
        _ when RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) => "linux-musl",
        _ => "linux",
    };
}

using System.Globalization;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Feed;

/// <summary>Names a version of the directory to followers: <c>epoch.number</c>.</summary>
internal static class FeedPosition
{
    public static string Of(Guid epoch, DirectoryVersion version) => string.Create(CultureInfo.InvariantCulture, $"{epoch:N}.{version.Number}");

    /// <summary>The version at a position, if it belongs to this epoch and is still known.</summary>
    public static DirectoryVersion? Find(string? position, Guid epoch, SpineDirectory directory) =>
        position?.Split('.') is [var of, var number] &&
        Guid.TryParseExact(of, "N", out var named) && named == epoch &&
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? directory.FindVersion(version)
            : null;
}

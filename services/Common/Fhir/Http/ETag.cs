using System.Diagnostics.CodeAnalysis;

namespace SpineSandbox.Fhir;

/// <summary>The weak entity tag of a resource's version: <c>W/"3"</c>.</summary>
public sealed record ETag(string VersionId)
{
    /// <param name="header">The value of ETag, If-Match or If-None-Match.</param>
    /// <param name="tag">The version it names.</param>
    /// <param name="acceptStrong">Whether <c>"3"</c> will do as well.</param>
    public static bool TryParse(string? header, [NotNullWhen(true)] out ETag? tag, bool acceptStrong = false)
    {
        tag = null;
        var text = (header ?? "").Trim();
        var isWeak = text.StartsWith("W/", StringComparison.Ordinal);
        if (!isWeak && !acceptStrong)
        {
            return false;
        }

        var quoted = isWeak ? text[2..] : text;
        if (quoted.Length < 3 || quoted[0] != '"' || quoted[^1] != '"' || quoted.AsSpan(1, quoted.Length - 2).ContainsAny('"', ' ', ','))
        {
            return false;
        }

        tag = new ETag(quoted[1..^1]);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => $"W/\"{VersionId}\"";
}

using System.Diagnostics.CodeAnalysis;

namespace SpineSandbox.Fhir;

/// <summary>A JSON Pointer (RFC 6901).</summary>
public sealed record JsonPointer
{
    private JsonPointer(string text, IReadOnlyList<string> segments)
    {
        Text = text;
        Segments = segments;
    }

    public string Text { get; }

    /// <summary>The names and indexes on the way, unescaped.</summary>
    public IReadOnlyList<string> Segments { get; }

    public bool IsRoot => Segments.Count == 0;

    public static bool TryParse(string? text, [NotNullWhen(true)] out JsonPointer? parsed)
    {
        parsed = null;
        if (text is null || (text.Length > 0 && text[0] != '/') || HasBadEscape(text))
        {
            return false;
        }

        // ~1 first: ~01 is the name "~1".
        var segments = text.Split('/').Skip(1)
            .Select(segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        parsed = new JsonPointer(text, [.. segments]);
        return true;
    }

    /// <summary>Reads an array index: digits without leading zeros.</summary>
    public static bool TryIndex(string segment, out int index) =>
        int.TryParse(segment, System.Globalization.NumberStyles.None, null, out index) && (segment.Length == 1 || segment[0] != '0');

    public bool IsAncestorOf(JsonPointer other) =>
        other.Segments.Count > Segments.Count && other.Segments.Take(Segments.Count).SequenceEqual(Segments);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static bool HasBadEscape(string text)
    {
        for (var i = text.IndexOf('~'); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
            {
                return true;
            }
        }

        return false;
    }
}

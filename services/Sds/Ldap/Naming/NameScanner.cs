using System.Buffers;
using System.Globalization;
using System.Text;

namespace SpineSandbox.Sds.Ldap.Naming;

/// <summary>Separators and escapes in distinguished names.</summary>
internal static class NameScanner
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",+\"\\<>;= #");

    /// <summary>Parts between separators that are neither escaped nor in quotes.</summary>
    public static IEnumerable<string> Split(string text, params char[] separators)
    {
        var start = 0;
        var quoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\\':
                    index++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case var character when !quoted && separators.Contains(character):
                    yield return text[start..index];
                    start = index + 1;
                    break;
            }
        }

        yield return text[start..];
    }

    /// <summary>The value that is meant, or null where an escape is broken.</summary>
    public static string? Unescape(string written)
    {
        var text = TrimUnescaped(written);
        if (text.Length > 1 && text[0] == '"' && text[^1] == '"')
        {
            text = text[1..^1];
        }

        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([text[index]]));
            }
            else if (index + 2 < text.Length && byte.TryParse(
                text.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                index += 2;
            }
            else if (index + 1 < text.Length && Special.Contains(text[index + 1]))
            {
                bytes.Add((byte)text[++index]);
            }
            else
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>The value as it may stand in a name.</summary>
    public static string Escape(string value) => !value.AsSpan().ContainsAny(Special)
        ? value
        : string.Concat(value.Select(character => Special.Contains(character) ? $"\\{character}" : $"{character}"));

    // A space at the end counts only if it is escaped.
    private static string TrimUnescaped(string text)
    {
        var trimmed = text.Trim(' ');
        return trimmed.EndsWith('\\') && text.TrimStart(' ').Length > trimmed.Length ? trimmed + " " : trimmed;
    }
}

using System.Text;

namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>The lines of one embedded table, and the abbreviations that it declares.</summary>
internal sealed class TableLines
{
    private readonly Dictionary<string, string> prefixes = [];
    private readonly List<string> lines = [];

    private TableLines(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            if (line.StartsWith("@prefix ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ', 3);
                prefixes[parts[1].TrimEnd(':')] = parts[2];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }
    }

    /// <summary>Everything but comments, blank lines and prefixes.</summary>
    public IReadOnlyList<string> Lines => lines;

    public static TableLines Read(string name)
    {
        using var stream = typeof(TableLines).Assembly.GetManifestResourceStream($"profiles/{name}.txt")
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return new TableLines(reader);
    }

    /// <summary><c>SD:Name</c> becomes its URL; what has no declared prefix stays as it is.</summary>
    public string Expand(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && prefixes.TryGetValue(text[..colon], out var url) ? url + text[(colon + 1)..] : text;
    }

    /// <summary>Splits at separators that stand neither in quotes nor in parentheses.</summary>
    public static List<string> Split(string text, char separator)
    {
        List<string> parts = [];
        var part = new StringBuilder();
        var quoted = false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            quoted ^= character == '"' && (i == 0 || text[i - 1] != '\\');
            depth += quoted ? 0 : character switch { '(' => 1, ')' => -1, _ => 0 };
            if (character == separator && !quoted && depth == 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(character);
            }
        }

        parts.Add(part.ToString());
        parts.RemoveAll(string.IsNullOrEmpty);
        return parts;
    }

    /// <summary>Takes quotes and their escapes away.</summary>
    public static string Unquote(string text) =>
        text.Length > 1 && text[0] == '"'
            ? text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : text;
}

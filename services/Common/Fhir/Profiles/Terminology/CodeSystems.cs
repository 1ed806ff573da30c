using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Terminology;

/// <summary>The code systems whose codes are listed. Of a fragment, which names some of its codes only, nothing can be said.</summary>
internal sealed class CodeSystems
{
    private static readonly Lazy<CodeSystems> Loaded = new(() => new CodeSystems(TableLines.Read("codesystems")));

    private readonly Dictionary<string, Dictionary<string, string>> codes = [];

    private CodeSystems(TableLines table)
    {
        Dictionary<string, string> current = [];
        foreach (var line in table.Lines)
        {
            if (line.StartsWith("codesystem ", StringComparison.Ordinal))
            {
                current = [];
                if (!line.Contains("content=fragment", StringComparison.Ordinal))
                {
                    codes.Add(table.Expand(line.Split(' ')[1]), current);
                }
            }
            else if (!IsCount(line))
            {
                current.TryAdd(CodeOf(line), DisplayOf(line));
            }
        }
    }

    public static CodeSystems All => Loaded.Value;

    /// <summary>Whether the system holds the code; nothing if its codes are not listed.</summary>
    public bool? Holds(string system, string code) =>
        system == SnomedId.System ? SnomedId.IsValid(code)
        : codes.TryGetValue(system, out var listed) && listed.Count > 0 ? listed.ContainsKey(code)
        : null;

    /// <summary>The words beside a code; nothing if the code is not listed.</summary>
    public string? Display(string system, string code) => codes.GetValueOrDefault(system)?.GetValueOrDefault(code);

    // Long systems are counted: "(392 codes, not listed)".
    private static bool IsCount(string line) => line.EndsWith("not listed)", StringComparison.Ordinal);

    /// <summary>The code of a line <c>code | display</c>.</summary>
    internal static string CodeOf(string line)
    {
        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        return (bar < 0 ? line : line[..bar]).Trim();
    }

    private static string DisplayOf(string line)
    {
        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        return bar < 0 ? "" : line[(bar + 3)..].Trim();
    }
}

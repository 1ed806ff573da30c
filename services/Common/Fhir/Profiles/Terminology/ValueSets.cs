using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Terminology;

/// <summary>The value sets that profiles bind. Sets of HL7 itself are not among them.</summary>
internal sealed class ValueSets
{
    private static readonly Lazy<ValueSets> Loaded = new(() => new ValueSets(TableLines.Read("valuesets")));

    private readonly Dictionary<string, ValueSet> sets = [];

    private ValueSets(TableLines table)
    {
        var set = new ValueSet();
        HashSet<string> codes = [];
        foreach (var line in table.Lines)
        {
            if (line.StartsWith("valueset ", StringComparison.Ordinal))
            {
                sets.Add(table.Expand(line.Split(' ')[1]), set = new ValueSet());
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                codes.Add(CodeSystems.CodeOf(line));
            }
            else
            {
                Part(set, TableLines.Split(line, ' '), codes = [], table);
            }
        }
    }

    public static ValueSets All => Loaded.Value;

    public ValueSet? Find(string url) => sets.GetValueOrDefault(url.Split('|', 2)[0]);

    // include SYSTEM [all | where concept = CODE … | where PROPERTY OP VALUE]
    private static void Part(ValueSet set, List<string> words, HashSet<string> codes, TableLines table)
    {
        if (words[0] == "include-set")
        {
            set.IncludeSet(table.Expand(words[1]));
            return;
        }

        for (var i = 2; i + 3 < words.Count; i += 4)
        {
            // One filter a code is how some sets write their lists.
            if (words[i + 1] == "concept" && words[i + 2] == "=" && words[i + 3][0] != '"')
            {
                codes.Add(words[i + 3]);
            }
        }

        var part = new ValueSetPart(table.Expand(words[1]), codes, words.ElementAtOrDefault(2) == "where");
        if (words[0] == "exclude")
        {
            set.Exclude(part);
        }
        else
        {
            set.Include(part);
        }
    }
}

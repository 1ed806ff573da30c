namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>Reads one rule of a profile into its tree: <c>PATH key=value …</c>.</summary>
internal static class RuleLine
{
    public static void Read(string line, ElementRule root, TableLines table)
    {
        var items = TableLines.Split(line, ' ');
        var segments = items[0] == "." ? ["."] : items[0].Split('.');
        if (items.Contains("drop"))
        {
            segments.SkipLast(1).Aggregate(root, (at, segment) => at.Step(segment)).Drop(segments[^1]);
            return;
        }

        var rule = segments.Aggregate(root, (at, segment) => at.Step(segment));
        rule.Clear();
        foreach (var item in items.Skip(1))
        {
            var equals = item.IndexOf('=');
            if (equals > 0)
            {
                rule.Take(item[..equals], item[(equals + 1)..], table.Expand);
            }
        }
    }
}

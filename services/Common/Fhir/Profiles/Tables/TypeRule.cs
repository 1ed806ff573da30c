namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>One permitted type, with what it may refer to or which profile of that type it keeps.</summary>
/// <param name="Name">A FHIR type, or <c>any</c>.</param>
/// <param name="Targets">Types or profile URLs; empty if anything will do.</param>
internal sealed record TypeRule(string Name, IReadOnlyList<string> Targets)
{
    public static IReadOnlyList<TypeRule> ParseAll(string text, Func<string, string> expand) =>
        [.. TableLines.Split(text, ',').Select(type => Parse(type, expand))];

    // Reference(Group|SD:CareConnect-GPC-Patient-1)
    private static TypeRule Parse(string text, Func<string, string> expand)
    {
        var open = text.IndexOf('(');
        return open < 0
            ? new TypeRule(text, [])
            : new TypeRule(text[..open], [.. text[(open + 1)..].TrimEnd(')').Split('|').Select(expand)]);
    }
}

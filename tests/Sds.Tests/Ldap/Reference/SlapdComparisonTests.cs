using System.Text;
using System.Text.RegularExpressions;
using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap.Reference;

public sealed class SlapdComparisonTests(ReferenceServers servers) : IClassFixture<ReferenceServers>
{
    // What no two servers agree on.
    private static readonly string[] Incomparable = ["entryCSN", "contextCSN"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Answers_a_hundred_generated_searches_as_slapd_does(int seed)
    {
        ReferenceServers.Need();

        var differences = new StringBuilder();
        foreach (var search in new GeneratedSearches(servers.Tree, seed).Take(100))
        {
            var theirs = Describe(await servers.Theirs.SearchAsync(search), search);
            var ours = Describe(await servers.Ours.SearchAsync(search), search);
            if (theirs != ours)
            {
                differences.AppendLine($"{search}\n  slapd: {Shortened(theirs)}\n  SDS:   {Shortened(ours)}");
            }
        }

        Assert.True(differences.Length == 0, differences.ToString());
    }

    [Theory]
    [InlineData(@"\(&")]
    [InlineData(@"\(\|")]
    [InlineData(@"\(!")]
    [InlineData(@"[^:<>~]=[^*]+\)")]
    [InlineData(@"=[^*()]+\*\)")]
    [InlineData(@"=\*[^*()]+\*")]
    [InlineData(@"=\*[^*()]+\)")]
    [InlineData(@">=")]
    [InlineData(@"<=")]
    [InlineData(@"=\*\)")]
    [InlineData(@"~=")]
    [InlineData(@"\(:[^:)]+:=")]
    [InlineData(@"\w:dn:=")]
    [InlineData(@"\w:dn:\w+:=")]
    [InlineData("scope 0")]
    [InlineData("scope 1")]
    [InlineData("scope 2")]
    [InlineData("scope 3")]
    [InlineData("size [1-9]")]
    [InlineData("types only")]
    public void The_generated_searches_are_of_every_kind(string pattern)
    {
        var kinds = Enumerable.Range(1, 4).SelectMany(seed => new GeneratedSearches(servers.Tree, seed).Take(100)).Select(search => $"{search}");

        Assert.True(kinds.Count(search => Regex.IsMatch(search, pattern)) >= 5, pattern);
    }

    private static string Describe(SearchOutcome outcome, WireSearch search)
    {
        // Which entries come before a size limit is up to the server.
        string[] entries = outcome.Result.Code == 4
            ? [$"{outcome.Entries.Count} entries"]
            : [.. outcome.Entries.Select(Describe).Order(StringComparer.Ordinal)];
        var isServerEntry = search.Base is "" or "cn=Subschema" && outcome.Entries.Count == 1;

        return $"{outcome.Result.Code} \"{outcome.Result.MatchedDn}\" {(isServerEntry ? "1 server entry" : string.Join('\n', entries))}";
    }

    private static string Describe(FoundEntry entry) => $"{entry.Name}: " + string.Join("; ", entry.Attributes
        .Where(attribute => !Incomparable.Contains(attribute.Key))
        .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Select(attribute => $"{attribute.Key}={string.Join('|', attribute.Value.Order(StringComparer.Ordinal))}"));

    private static string Shortened(string text) =>
        text.Length <= 300 ? text : $"{text[..300]}… ({text.Count(character => character == '\n') + 1} entries)";
}

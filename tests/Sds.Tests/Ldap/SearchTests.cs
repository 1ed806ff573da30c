using SpineSandbox.Sds.Tests.Ldap.Wire;
using static SpineSandbox.Sds.Tests.Ldap.Wire.WireFilter;

namespace SpineSandbox.Sds.Tests.Ldap;

/// <summary>The behaviour that was measured on OpenLDAP, row by row; <see cref="Reference.SlapdComparisonTests"/> goes further.</summary>
public sealed class SearchTests(SdsService sds)
{
    private const string Services = "ou=services,o=nhs";

    private static readonly WireFilter System = Equal("uniqueIdentifier", Seeded.Asid);

    [Theory]
    [InlineData("ou=services, o=nhs")]
    [InlineData("OU=SERVICES,O=NHS")]
    [InlineData("ou=services,o=nhs")]
    public async Task The_base_may_be_spelt_in_any_case_and_with_blanks(string spelling)
    {
        var outcome = await SearchAsync(new WireSearch(spelling, WireSearch.BaseObject, Everything));

        Assert.Equal("ou=Services,o=nhs", Assert.Single(outcome.Entries).Name);
    }

    [Fact]
    public async Task Attributes_come_back_as_the_schema_spells_them()
    {
        var entry = Assert.Single((await SearchAsync(new WireSearch(Services, 2, System, "nhsmhspartykey", "NHSIDCODE"))).Entries);

        Assert.Equal(["nhsIDCode", "nhsMHSPartyKey"], entry.Attributes.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_party_key_matches_in_any_case_an_ODS_code_as_written_only()
    {
        Assert.NotEmpty((await SearchAsync(new WireSearch(Services, 2, Equal("nhsMHSPartyKey", Seeded.PartyKey.ToLowerInvariant())))).Entries);

        var code = await SearchAsync(new WireSearch(Services, 2, Equal("nhsIDCode", Seeded.Practice.ToLowerInvariant())));
        Assert.Equal((0, 0), (code.Entries.Count, code.Result.Code));
    }

    [Fact]
    public async Task An_unknown_attribute_finds_nothing_not_even_negated()
    {
        foreach (var filter in new[] { Equal("noSuch", "1"), Not(Equal("noSuch", "1")), Present("noSuch"), Not(Present("noSuch")) })
        {
            var outcome = await SearchAsync(new WireSearch(Services, 2, filter));
            Assert.Equal((0, 0), (outcome.Entries.Count, outcome.Result.Code));
        }
    }

    [Fact]
    public async Task And_or_and_not_follow_three_valued_logic()
    {
        var unknown = Equal("noSuch", "1");

        Assert.Equal(1, await CountAsync(Or(System, unknown)));
        Assert.Equal(0, await CountAsync(And(System, unknown)));
        Assert.Equal(0, await CountAsync(Not(And(System, unknown))) - await CountAsync(Not(System)));
        Assert.Equal(0, await CountAsync(And(System, Not(System))));
        Assert.Equal(1, await CountAsync(And(System, And())));
        Assert.Equal(0, await CountAsync(Or()));
    }

    [Fact]
    public async Task Parts_of_values_of_nhs_attributes_cannot_be_searched_for()
    {
        Assert.Equal(0, await CountAsync(Substrings("nhsMhsSvcIA", null, [], "metadata-1")));
        Assert.Equal(0, await CountAsync(Not(Substrings("nhsMhsSvcIA", null, [], "metadata-1"))));
        Assert.Equal(1, await CountAsync(Substrings("o", "River", ["Medical"], "Practice"), "ou=organisations,o=nhs"));
    }

    [Fact]
    public async Task Order_is_Undefined_where_the_schema_has_none()
    {
        Assert.Equal(0, await CountAsync(AtLeast("nhsIDCode", "A")));
        Assert.Equal(0, await CountAsync(AtMost("nhsIDCode", "ZZZ")));
        Assert.Equal(1, await CountAsync(And(System, AtLeast("createTimestamp", "20000101000000Z"))));
        Assert.Equal(0, await CountAsync(And(System, AtMost("createTimestamp", "20000101000000Z"))));
    }

    [Fact]
    public async Task Approximately_is_exactly()
    {
        Assert.Equal(1, await CountAsync(Approximate("uniqueIdentifier", Seeded.Asid)));
        Assert.Equal(0, await CountAsync(Approximate("uniqueIdentifier", Seeded.Asid[..^1])));
    }

    [Fact]
    public async Task An_extensible_filter_may_choose_the_rule_and_look_into_the_name()
    {
        Assert.True(await CountAsync(Extensible("nhsIDCode", "caseIgnoreMatch", Seeded.Practice.ToLowerInvariant())) > 1);
        Assert.True(await CountAsync(Extensible("ou", null, "services", inName: true)) > 1);
        Assert.Equal(1, await CountAsync(Extensible("ou", null, "services")));
        Assert.Equal(0, await CountAsync(Extensible("nhsIDCode", "noSuchMatch", Seeded.Practice)));
    }

    [Fact]
    public async Task Scopes_take_the_entry_its_children_or_all_below()
    {
        Assert.Single((await SearchAsync(new WireSearch("o=nhs", WireSearch.BaseObject, Everything))).Entries);
        Assert.Equal(
            ["ou=Organisations,o=nhs", "ou=People,o=nhs", "ou=Services,o=nhs"],
            (await SearchAsync(new WireSearch("o=nhs", WireSearch.SingleLevel, Everything))).Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.Contains(
            (await SearchAsync(new WireSearch("o=nhs", WireSearch.WholeSubtree, Everything, "1.1"))).Entries,
            entry => entry.Name == $"uniqueIdentifier={Seeded.Asid},ou=Services,o=nhs");
    }

    [Theory]
    [InlineData("ou=nothing,o=nhs", 32, "o=nhs")]
    [InlineData("uniqueIdentifier=1,ou=services,o=nhs", 32, "ou=Services,o=nhs")]
    [InlineData("o=elsewhere", 32, "")]
    [InlineData("no name", 34, "")]
    [InlineData("", 32, "")]
    public async Task Where_there_is_no_such_entry_the_nearest_above_it_is_named(string name, int code, string matched)
    {
        var outcome = await SearchAsync(new WireSearch(name, WireSearch.WholeSubtree, Everything));

        Assert.Equal((code, matched), (outcome.Result.Code, outcome.Result.MatchedDn));
    }

    [Fact]
    public async Task Attributes_are_selected_by_name_kind_class_or_not_at_all()
    {
        Assert.Equal(["l", "o"], (await KeysAsync("name")).Order(StringComparer.Ordinal));
        Assert.Contains("postalCode", await KeysAsync("@organization"));
        Assert.DoesNotContain("nhsIDCode", await KeysAsync("@organization"));
        Assert.Empty(await KeysAsync("1.1"));
        Assert.Contains("entryUUID", await KeysAsync("+"));
        Assert.DoesNotContain("o", await KeysAsync("+"));
        Assert.DoesNotContain("entryUUID", await KeysAsync("*"));
        Assert.Contains("nhsIDCode", await KeysAsync());
        Assert.Equal(["nhsIDCode"], await KeysAsync("1.2.826.0.1285.0.1.10", "noSuch"));

        async Task<IEnumerable<string>> KeysAsync(params string[] attributes) => Assert.Single((await SearchAsync(
            new WireSearch($"uniqueIdentifier={Seeded.Practice},ou=organisations,o=nhs", WireSearch.BaseObject, Everything, attributes))).Entries).Attributes.Keys;
    }

    [Fact]
    public async Task Types_only_leaves_the_values_out()
    {
        var entry = Assert.Single((await SearchAsync(new WireSearch(Services, 2, System, "nhsIDCode") { TypesOnly = true })).Entries);

        Assert.Empty(entry.Attributes["nhsIDCode"]);
    }

    [Fact]
    public async Task The_clients_size_limit_is_kept()
    {
        var limited = await SearchAsync(new WireSearch(Services, 2, Everything, "1.1") { SizeLimit = 1 });
        var enough = await SearchAsync(new WireSearch(Services, 2, System, "1.1") { SizeLimit = 1 });

        Assert.Equal((1, 4), (limited.Entries.Count, limited.Result.Code));
        Assert.Equal((1, 0), (enough.Entries.Count, enough.Result.Code));
    }

    private async Task<int> CountAsync(WireFilter filter, string name = Services) =>
        (await SearchAsync(new WireSearch(name, WireSearch.WholeSubtree, filter, "1.1"))).Entries.Count;

    private async Task<SearchOutcome> SearchAsync(WireSearch search)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        return await client.SearchAsync(search);
    }
}

using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Foundations;

public sealed class DirectoryTests(ProviderFixture provider)
{
    private const string Nair = "555000001001";

    [Fact]
    public async Task Finds_and_reads_a_practitioner()
    {
        var found = (await provider.SendAsync(Search.By("Practitioner", SdsUserId.System, Nair))).Succeeds().Entries.Single();
        var read = (await provider.SendAsync(Search.Read("Practitioner", found.Str("id")!))).Succeeds();

        Assert.Equal("W/\"1\"", read.Headers["ETag"]);
        Assert.Equal("Nair", (string?)Stu3Rules.Check(read.Resource)["name"]![0]!["family"]);
        Assert.Equal([SdsUserId.System, SdsUserId.RoleProfileSystem], read.Resource.Objects("identifier").Select(identifier => identifier.Str("system")));
        Assert.All(new[] { "telecom", "address", "birthDate", "photo", "qualification" }, element => Assert.False(read.Resource.ContainsKey(element)));
    }

    [Fact]
    public async Task Finds_and_reads_an_organisation()
    {
        var found = (await provider.SendAsync(Search.By("Organization", OdsCode.System, "Z98001"))).Succeeds().Entries.Single();
        var read = (await provider.SendAsync(Search.Read("Organization", found.Str("id")!))).Succeeds();

        Assert.Equal("Z98001", Stu3Rules.Check(read.Resource).FindIdentifier(OdsCode.System)!.Str("value"));
        Assert.All(new[] { "name", "address", "telecom" }, element => Assert.True(read.Resource.ContainsKey(element)));
        Assert.All(new[] { "contact", "endpoint" }, element => Assert.False(read.Resource.ContainsKey(element)));
    }

    [Fact]
    public async Task Takes_the_identifier_system_of_DSTU2_for_organisations() =>
        Assert.Single((await provider.SendAsync(Search.By("Organization", OdsCode.Dstu2System, "Z98001"))).Succeeds().Entries);

    [Theory]
    [InlineData("Z98001", "Organization/Z98001")]
    [InlineData("Z98101", "Organization/Z98001")]
    public async Task Reads_the_main_place_and_the_branch_of_a_practice(string id, string organisation)
    {
        var answer = (await provider.SendAsync(Search.Read("Location", id))).Succeeds();

        Assert.Equal(organisation, Stu3Rules.Check(answer.Resource).Obj("managingOrganization")!.Str("reference"));
        Assert.False(answer.Resource.ContainsKey("endpoint"));
    }

    [Theory]
    [InlineData("Practitioner", SdsUserId.System, "555999999999")]
    [InlineData("Organization", OdsCode.System, "X99999")]
    public async Task A_search_that_finds_nobody_is_an_empty_searchset(string type, string system, string value) =>
        Assert.False((await provider.SendAsync(Search.By(type, system, value))).Succeeds().Resource.ContainsKey("entry"));

    [Theory]
    [InlineData("Practitioner", "555999999999", "PRACTITIONER_NOT_FOUND")]
    [InlineData("Organization", "X99999", "ORGANISATION_NOT_FOUND")]
    [InlineData("Location", "X99999", "NO_RECORD_FOUND")]
    public async Task A_read_that_finds_nobody_is_refused(string type, string id, string code) =>
        (await provider.SendAsync(Search.Read(type, id))).Refuses(404, code);

    [Theory]
    [InlineData("Practitioner")]
    [InlineData("Organization")]
    public async Task Refuses_identifier_systems_of_something_else(string type) =>
        (await provider.SendAsync(Search.By(type, NhsNumber.System, "9996110028"))).Refuses(400, "INVALID_IDENTIFIER_SYSTEM");

    [Fact]
    public async Task Everybody_and_every_place_of_the_seed_is_valid()
    {
        foreach (var organisation in provider.Seed.Organisations)
        {
            Stu3Rules.Check((await provider.SendAsync(Search.Read("Organization", organisation.OdsCode.Value))).Succeeds().Resource);
            foreach (var place in organisation.Sites)
            {
                Stu3Rules.Check((await provider.SendAsync(Search.Read("Location", place.OdsCode.Value))).Succeeds().Resource);
            }
        }

        foreach (var person in provider.Seed.Practitioners)
        {
            Stu3Rules.Check((await provider.SendAsync(Search.Read("Practitioner", person.SdsUserId))).Succeeds().Resource);
        }
    }

    [Fact]
    public async Task Needs_a_scope_of_the_organisation()
    {
        var call = Search.Read("Location", "Z98001") with { SpoilToken = payload => payload["requested_scope"] = "patient/*.read" };

        (await provider.SendAsync(call)).Refuses(400, "BAD_REQUEST");
    }
}

using SpineSandbox.Sds.Tests.Ldap.Wire;
using static SpineSandbox.Sds.Tests.Ldap.Wire.WireFilter;

namespace SpineSandbox.Sds.Tests.Ldap;

/// <summary>The searches that consumers send, in the order of each registration style.</summary>
public sealed class ConsumerSearchTests(SdsService sds)
{
    private const string Services = "ou=services, o=nhs";

    [Fact]
    public async Task Finds_the_endpoint_first_and_then_the_ASID_in_the_current_order()
    {
        var endpoint = Assert.Single(await SearchAsync(
            And(Equal("nhsIDCode", Seeded.Practice), Equal("objectClass", "nhsMhs"), Equal("nhsMhsSvcIA", Seeded.Interaction)),
            "nhsMhsEndPoint", "nhsMhsPartyKey", "uniqueIdentifier"));
        var partyKey = Assert.Single(endpoint.Attributes["nhsMHSPartyKey"]);

        var system = Assert.Single(await SearchAsync(
            And(Equal("nhsIDCode", Seeded.Practice), Equal("objectClass", "nhsAs"), Equal("nhsMHSPartyKey", partyKey)), "uniqueIdentifier"));

        Assert.Equal([$"{SdsService.Provider}/{Seeded.Practice}/DSTU2/1"], endpoint.Attributes["nhsMHSEndPoint"]);
        Assert.Equal([Seeded.Asid], system.Attributes["uniqueIdentifier"]);
    }

    [Fact]
    public async Task Finds_the_ASID_first_and_then_the_endpoint_in_the_older_order()
    {
        var system = Assert.Single(await SearchAsync(
            And(Equal("nhsIDCode", Seeded.Practice), Equal("objectClass", "nhsAS"), Equal("nhsAsSvcIA", Seeded.Interaction)),
            "uniqueIdentifier", "nhsMhsPartyKey"));

        var endpoint = Assert.Single(await SearchAsync(
            And(Equal("nhsMhsPartyKey", Assert.Single(system.Attributes["nhsMHSPartyKey"])), Equal("objectClass", "nhsMhs"), Equal("nhsMhsSvcIA", Seeded.Interaction)),
            "nhsMhsEndPoint"));

        Assert.Equal([$"{SdsService.Provider}/{Seeded.Practice}/DSTU2/1"], endpoint.Attributes["nhsMHSEndPoint"]);
    }

    [Fact]
    public async Task Finds_a_consumers_own_ASID_by_its_manufacturer()
    {
        var search = (string manufacturer) => SearchAsync(
            And(Equal("nhsIDCode", Seeded.Practice), Equal("objectClass", "nhsAS"), Equal("nhsAsSvcIA", Seeded.Interaction), Equal("nhsMhsManufacturerOrg", manufacturer)),
            "uniqueIdentifier");

        Assert.Single(await search(Seeded.Supplier));
        Assert.Empty(await search("YGM97"));
    }

    [Fact]
    public async Task Finds_an_organisation_with_its_address()
    {
        var found = await SearchAsync(
            Equal("uniqueidentifier", Seeded.Practice), ["nhsIDCode", "o", "postalAddress", "postalCode", "nhsOrgTypeCode"], "ou=organisations, o=nhs");
        var organisation = Assert.Single(found);

        Assert.Equal($"uniqueIdentifier={Seeded.Practice},ou=Organisations,o=nhs", organisation.Name);
        Assert.Equal([Seeded.Practice], organisation.Attributes["nhsIDCode"]);
        Assert.Equal(["PR"], organisation.Attributes["nhsOrgTypeCode"]);
        Assert.Contains("$", Assert.Single(organisation.Attributes["postalAddress"]));
        Assert.Equal(5, organisation.Attributes.Count);
    }

    [Fact]
    public async Task Dumps_everything_of_an_organisation_in_the_schemas_spelling()
    {
        var entries = await SearchAsync(Equal("nhsIDCode", Seeded.Practice));
        var system = entries.Single(entry => entry.Attributes["objectClass"].Contains("nhsAs"));
        var endpoint = entries.First(entry => entry.Attributes["objectClass"].Contains("nhsMhs"));

        Assert.Equal($"uniqueIdentifier={Seeded.Asid},ou=Services,o=nhs", system.Name);
        Assert.Equal([Seeded.Practice], system.Attributes["nhsAsClient"]);
        Assert.Equal([Seeded.Supplier], system.Attributes["nhsMhsManufacturerOrg"]);
        Assert.Contains(Seeded.Interaction, system.Attributes["nhsAsSvcIA"]);
        Assert.Equal(["urn:nhs:names:services:gpconnect"], endpoint.Attributes["nhsMHsSN"]);
        Assert.Equal($"urn:nhs:names:services:gpconnect:{Assert.Single(endpoint.Attributes["nhsMHsIN"])}", Assert.Single(endpoint.Attributes["nhsMhsSvcIA"]));
        Assert.Equal(["provider.test"], endpoint.Attributes["nhsMhsFQDN"]);
        Assert.Equal(["none"], endpoint.Attributes["nhsMHSIsAuthenticated"]);
        Assert.Equal(["FHIR"], endpoint.Attributes["nhsEPInteractionType"]);
    }

    [Fact]
    public async Task Practices_that_share_a_party_key_are_ambiguous_in_the_older_order_only()
    {
        var byPartyKey = await SearchAsync(
            And(Equal("nhsMhsPartyKey", Seeded.SharedPartyKey), Equal("objectClass", "nhsMhs"), Equal("nhsMhsSvcIA", Seeded.Interaction)));
        var byPractice = await SearchAsync(
            And(Equal("nhsIDCode", Seeded.SharingPractice), Equal("objectClass", "nhsMhs"), Equal("nhsMhsSvcIA", Seeded.Interaction)));

        Assert.Equal(2, byPartyKey.Count);
        Assert.Single(byPractice);
    }

    private Task<IReadOnlyList<FoundEntry>> SearchAsync(WireFilter filter, params string[] attributes) => SearchAsync(filter, attributes, Services);

    private async Task<IReadOnlyList<FoundEntry>> SearchAsync(WireFilter filter, string[] attributes, string name)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        Assert.Equal(0, (await client.BindAsync()).Code);
        var outcome = await client.SearchAsync(new WireSearch(name, WireSearch.WholeSubtree, filter, attributes));
        Assert.Equal(0, outcome.Result.Code);
        return outcome.Entries;
    }
}

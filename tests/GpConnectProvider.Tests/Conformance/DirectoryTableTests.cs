using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Foundations;

namespace SpineSandbox.GpConnectProvider.Tests.Conformance;

/// <summary>The organisations, sites, practitioners and people to register that the provider test suite asks for.</summary>
public sealed class DirectoryTableTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("ORG1", "conformance.organization.1", "conformance.site.1")]
    [InlineData("ORG2", "conformance.organization.2", "conformance.site.2", "conformance.site.4")]
    [InlineData("ORG3", "conformance.organization.3", "conformance.site.3")]
    public async Task The_organisation_is_there_with_its_sites(string name, string organisation, params string[] sites)
    {
        var found = (await provider.SendAsync(Search.By("Organization", OdsCode.System, ShippedSeed.Role(organisation)))).Succeeds().Entries.Single();

        foreach (var site in sites)
        {
            var place = (await provider.SendAsync(Search.Read("Location", ShippedSeed.Role(site)))).Succeeds().Resource;
            Assert.True(place.Obj("managingOrganization")!.Str("reference") == $"Organization/{found.Str("id")}", $"{site} belongs to {name}");
        }
    }

    [Fact]
    public async Task Of_unknownORG_and_unknownSIT_nothing_is_known()
    {
        Assert.Empty((await provider.SendAsync(Search.By("Organization", OdsCode.System, ShippedSeed.Role("conformance.organization.unknown")))).Succeeds().Entries);
        (await provider.SendAsync(Search.Read("Location", ShippedSeed.Role("conformance.site.unknown")))).Refuses(404, "NO_RECORD_FOUND");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    public async Task The_location_has_the_code_of_its_site(string number)
    {
        var location = (await provider.SendAsync(Search.Read("Location", ShippedSeed.Role($"conformance.location.{number}")))).Succeeds().Resource;

        Assert.Equal(ShippedSeed.Role($"conformance.site.{number}"), location.Objects("identifier").Single().Str("value"));
    }

    [Theory]
    [InlineData("practitioner1", 0)]
    [InlineData("practitioner2", 1)]
    [InlineData("practitioner3", 2)]
    [InlineData("practitioner5", 1)]
    public async Task The_practitioner_has_so_many_role_ids(string practitioner, int roles)
    {
        var found = (await provider.SendAsync(Find(practitioner))).Succeeds().Entries.Single();

        Assert.Equal(roles, found.Objects("identifier").Count(identifier => identifier.Str("system") == SdsUserId.RoleProfileSystem));
    }

    [Fact]
    public async Task Practitioner4_does_not_exist() => Assert.Empty((await provider.SendAsync(Find("practitioner4"))).Succeeds().Entries);

    [Fact]
    public async Task A_hundred_people_are_on_PDS_registered_nowhere_and_can_be_registered_here()
    {
        using var own = provider.Start();
        foreach (var role in Enumerable.Range(1, 100).Select(number => $"conformance.register.{number}"))
        {
            var person = provider.OnPds(role);
            Assert.Null(person.Practice);
            Assert.NotNull(person.Gender);
            Assert.Empty((await Search.Patient(role).SendAsync(own)).Succeeds().Entries);

            (await Registrations.Register(Registrations.Patient(person)).SendAsync(own)).Succeeds();

            Assert.Single((await Search.Patient(role).SendAsync(own)).Succeeds().Entries);
        }
    }

    private static Call Find(string practitioner) =>
        Search.By("Practitioner", SdsUserId.System, ShippedSeed.Role(practitioner.Replace("practitioner", "conformance.practitioner.", StringComparison.Ordinal)));
}

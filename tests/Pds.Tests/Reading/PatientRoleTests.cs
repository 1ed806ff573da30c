using System.Globalization;

namespace SpineSandbox.Pds.Tests.Reading;

/// <summary>The patients of the seed play on PDS the roles that they are named for.</summary>
public sealed class PatientRoleTests(PdsService pds) : IClassFixture<PdsService>
{
    [Theory]
    [InlineData("patient.plain", "practice.datacentre.1")]
    [InlineData("patient.single", "practice.single")]
    [InlineData("patient.practice-disabled", "practice.disabled")]
    [InlineData("patient.not-registered", "practice.datacentre.1")]
    public async Task The_practice_is_that_of_the_role(string patient, string practice) =>
        Assert.Equal(ShippedSeed.Role(practice), PracticeOf(await Read(patient)));

    [Theory]
    [InlineData("patient.empty-record")]
    [InlineData("patient.inactive-at-provider")]
    [InlineData("patient.no-consent")]
    [InlineData("patient.large-record")]
    [InlineData("patient.practice-not-in-sds")]
    [InlineData("patient.practice-without-endpoint")]
    [InlineData("patient.practice-without-asid")]
    [InlineData("patient.provider-down")]
    public async Task What_is_special_elsewhere_is_an_ordinary_patient_here(string role)
    {
        var patient = await Read(role);

        Assert.Equal(ShippedSeed.Role(role), patient.Str("id"));
        Assert.Equal("U", patient.Obj("meta")!.Objects("security").Single().Str("code"));
        Assert.NotNull(PracticeOf(patient));
        Assert.False(patient.ContainsKey("deceasedDateTime"));
    }

    // A record may still be read for some weeks after a death.
    [Theory]
    [InlineData("patient.deceased-recent", 0, 28)]
    [InlineData("patient.deceased-old", 29, 1000)]
    public async Task A_death_is_as_long_ago_as_the_role_says(string role, int least, int most)
    {
        var death = DateTimeOffset.Parse((await Read(role)).Str("deceasedDateTime")!, CultureInfo.InvariantCulture);

        Assert.InRange((pds.Clock.GetUtcNow() - death).TotalDays, least, most);
    }

    [Theory]
    [InlineData("patient.sensitive", "R")]
    [InlineData("patient.very-restricted", "V")]
    public async Task A_restricted_patient_cannot_be_routed(string role, string label)
    {
        var patient = await Read(role);

        Assert.Equal(label, patient.Obj("meta")!.Objects("security").Single().Str("code"));
        Assert.Null(PracticeOf(patient));
    }

    [Fact]
    public async Task A_child_has_a_parent_who_is_a_patient_too()
    {
        var related = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.child")}/RelatedPerson")).IsOk().Found;
        var parent = related.Select(person => person.FindIdentifier("https://fhir.nhs.uk/Id/nhs-number")?.Str("value")).OfType<string>().First();

        Assert.Equal(parent, (await pds.Get($"/Patient/{parent}")).IsOk().Body.Str("id"));
    }

    private async Task<System.Text.Json.Nodes.JsonObject> Read(string role) =>
        (await pds.Get($"/Patient/{ShippedSeed.Role(role)}")).IsOk().Body;

    private static string? PracticeOf(System.Text.Json.Nodes.JsonObject patient) =>
        patient.Objects("generalPractitioner").SingleOrDefault()?.Obj("identifier")?.Str("value");
}

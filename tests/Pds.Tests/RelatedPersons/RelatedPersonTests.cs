using SpineSandbox.Pds.Access;

namespace SpineSandbox.Pds.Tests.RelatedPersons;

public sealed class RelatedPersonTests(PdsService pds) : IClassFixture<PdsService>
{
    [Fact]
    public async Task The_people_related_to_a_patient_are_listed()
    {
        var child = ShippedSeed.Role("patient.child");

        var answer = (await pds.Get($"/Patient/{child}/RelatedPerson")).IsOk();

        Assert.True(answer.Total > 0);
        Assert.All(answer.Found, person => Assert.Equal(child, person.Obj("patient")!.Obj("identifier")!.Str("value")));
        Assert.All(answer.Body.Objects("entry"), entry =>
            Assert.EndsWith($"/Patient/{child}/RelatedPerson/{entry.Obj("resource")!.Str("id")}", entry.Str("fullUrl"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_parent_with_an_NHS_number_is_named_by_it()
    {
        var persons = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.child")}/RelatedPerson")).Found;

        Assert.Contains(persons, person => person.FindIdentifier("https://fhir.nhs.uk/Id/nhs-number")?.Str("value") == ShippedSeed.Role("patient.child.proxy"));
    }

    [Theory]
    [InlineData("patient.single")]
    [InlineData("patient.sensitive")]
    [InlineData("patient.very-restricted")]
    public async Task Nobody_related_or_nobody_to_be_told_is_an_empty_Bundle(string role)
    {
        var answer = (await pds.Get($"/Patient/{ShippedSeed.Role(role)}/RelatedPerson")).IsOk();

        Assert.Equal(0, answer.Total);
        Assert.False(answer.Body.ContainsKey("entry"));
    }

    [Fact]
    public async Task Those_of_nobody_are_not_found() =>
        (await pds.Get($"/Patient/{ShippedSeed.Role("patient.not-on-pds")}/RelatedPerson")).IsRefused(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");

    [Fact]
    public async Task A_patient_sees_their_own_only() =>
        (await pds.Get($"/Patient/{ShippedSeed.Role("patient.child")}/RelatedPerson", PdsService.Issued(AccessMode.Patient, ShippedSeed.Role("patient.plain"))))
            .IsRefused(HttpStatusCode.Forbidden, "ACCESS_DENIED");
}

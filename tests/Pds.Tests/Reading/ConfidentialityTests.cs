using System.Text.Json.Nodes;
using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Documents;

namespace SpineSandbox.Pds.Tests.Reading;

public sealed class ConfidentialityTests(PdsService pds) : IClassFixture<PdsService>
{
    [Fact]
    public async Task An_unrestricted_record_says_so() =>
        Assert.Equal("U", Label((await pds.Get($"/Patient/{ShippedSeed.Role("patient.plain")}")).Body));

    [Fact]
    public async Task A_restricted_record_keeps_back_where_the_patient_lives_and_is_registered()
    {
        var patient = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.sensitive")}")).IsOk().Body;

        Assert.Equal("R", Label(patient));
        Assert.All(["address", "telecom", "contact", "generalPractitioner"], element => Assert.False(patient.ContainsKey(element)));
        Assert.All([.. PatientExtensions.Pharmacies, PatientExtensions.BirthPlace], url => Assert.Null(patient.FindExtension(url)));
        Assert.All(["name", "gender", "birthDate", "identifier"], element => Assert.True(patient.ContainsKey(element)));
    }

    [Fact]
    public async Task A_very_restricted_record_shows_not_even_the_name()
    {
        var patient = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.very-restricted")}")).IsOk().Body;

        Assert.Equal("V", Label(patient));
        Assert.Equal(["id", "identifier", "meta", "resourceType"], patient.Select(element => element.Key).Order());
    }

    [Fact]
    public async Task A_privileged_application_sees_restricted_records_in_full_and_very_restricted_ones_not()
    {
        var privileged = PdsService.Issued(AccessMode.PrivilegedApplicationRestricted);

        var restricted = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.sensitive")}", privileged)).Body;
        var veryRestricted = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.very-restricted")}", privileged)).Body;

        Assert.True(restricted.ContainsKey("address"));
        Assert.True(restricted.ContainsKey("generalPractitioner"));
        Assert.False(veryRestricted.ContainsKey("name"));
    }

    [Fact]
    public async Task A_search_finds_a_restricted_patient_without_the_address()
    {
        var answer = (await pds.Search("family=Castleton&birthdate=1988-07-19")).IsOk();

        Assert.Equal([ShippedSeed.Role("patient.sensitive")], answer.FoundNumbers);
        Assert.False(answer.Found.Single().ContainsKey("address"));
    }

    [Theory]
    [InlineData("address-postalcode=NM1 6LW")]
    [InlineData("address-postcode=NM1 6LW")]
    [InlineData("general-practitioner=Z98001")]
    public async Task A_search_by_place_never_finds_a_restricted_patient(string place) =>
        Assert.Equal(0, (await pds.Search($"family=Castleton&birthdate=1988-07-19&{place}")).Total);

    [Fact]
    public async Task A_search_by_place_with_fuzzy_matching_does_not_either() =>
        Assert.Equal(0, (await pds.Search("family=Castleton&given=Helen&birthdate=1988-07-19&address-postalcode=NM16LW&_fuzzy-match=true")).Total);

    private static string? Label(JsonObject patient) => patient.Obj("meta")!.Objects("security").Single().Str("code");
}

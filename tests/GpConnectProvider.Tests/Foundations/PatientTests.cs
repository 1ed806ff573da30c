using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Foundations;

public sealed class PatientTests(ProviderFixture provider)
{
    [Fact]
    public async Task Finds_a_patient_by_NHS_number_in_a_searchset_named_after_the_trace()
    {
        var answer = (await provider.SendAsync(Search.Patient())).Succeeds();

        var bundle = Stu3Rules.Check(answer.Resource);
        Assert.Equal(("searchset", "3b1c0e52-77c6-4f1c-9a30-0a2f3c9d1e11"), (bundle.Str("type"), bundle.Str("id")));
        Assert.False(bundle.ContainsKey("total"));
        Assert.Equal("Patient", answer.Entries.Single().ResourceType());
    }

    [Fact]
    public async Task A_patient_has_what_Foundations_populates_and_nothing_that_it_forbids()
    {
        var patient = (await provider.SendAsync(Search.Patient())).Entries.Single();

        Assert.Equal(ShippedSeed.Role("patient.plain"), patient.FindIdentifier(NhsNumber.System)!.Str("value"));
        Assert.Equal("01", (string?)patient["identifier"]![0]!["extension"]![0]!["valueCodeableConcept"]!["coding"]![0]!["code"]);
        Assert.Equal("official", patient.Objects("name").Single().Str("use"));
        Assert.All(new[] { "gender", "birthDate", "address", "telecom", "managingOrganization", "generalPractitioner" }, element => Assert.True(patient.ContainsKey(element)));
        Assert.Equal("Organization/Z98001", patient.Obj("managingOrganization")!.Str("reference"));
        Assert.Equal("Location/Z98101", PreferredBranch(patient));
        Assert.All(new[] { "maritalStatus", "multipleBirthInteger", "photo", "communication", "deceasedDateTime" }, element => Assert.False(patient.ContainsKey(element)));
        Assert.Equal("1", patient.Obj("meta")!.Str("versionId"));
    }

    [Fact]
    public async Task Every_seeded_patient_is_found_valid_or_not_at_all()
    {
        var roles = ShippedSeed.RolesUnder("patient.").Where(role => NhsNumber.TryParse(ShippedSeed.Role(role), out _)).ToList();
        foreach (var practice in new[] { "practice.datacentre.1", "practice.datacentre.2", "practice.datacentre.3", "practice.datacentre.4" })
        {
            foreach (var role in roles)
            {
                Stu3Rules.Check((await provider.SendAsync(Search.Patient(role, practice))).Succeeds().Resource);
            }
        }
    }

    [Theory]
    [InlineData("patient.not-registered")]
    [InlineData("patient.sensitive")]
    [InlineData("patient.very-restricted")]
    [InlineData("patient.deceased-recent")]
    [InlineData("patient.deceased-old")]
    [InlineData("patient.inactive-at-provider")]
    public async Task A_search_answers_with_an_empty_searchset_for_whoever_is_not_shared(string role)
    {
        var answer = (await provider.SendAsync(Search.Patient(role))).Succeeds();

        Assert.False(Stu3Rules.Check(answer.Resource).ContainsKey("entry"));
    }

    [Fact]
    public async Task Dissent_does_not_hold_back_demographics() =>
        Assert.Single((await provider.SendAsync(Search.Patient("patient.no-consent"))).Succeeds().Entries);

    [Fact]
    public async Task A_temporary_patient_is_found_at_both_practices()
    {
        var here = (await provider.SendAsync(Search.Patient("patient.temporary"))).Entries.Single();
        var home = (await provider.SendAsync(Search.Patient("patient.temporary", "practice.datacentre.3"))).Entries.Single();

        Assert.Equal(("T", "R"), (RegistrationType(here), RegistrationType(home)));
    }

    [Fact]
    public async Task Reads_a_patient_by_id_with_its_version_in_the_ETag()
    {
        var id = await provider.IdOfAsync("patient.plain");

        var answer = (await provider.SendAsync(Search.Read("Patient", id))).Succeeds();

        Assert.Equal("W/\"1\"", answer.Headers["ETag"]);
        Assert.EndsWith($"/Z98001/STU3/1/gpconnect/fhir/Patient/{id}/_history/1", answer.Headers["Content-Location"], StringComparison.Ordinal);
        Assert.Equal(ShippedSeed.Role("patient.plain"), Stu3Rules.Check(answer.Resource).FindIdentifier(NhsNumber.System)!.Str("value"));
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("nobody")]
    public async Task Does_not_read_an_id_that_nobody_has(string id) =>
        (await provider.SendAsync(Search.Read("Patient", id))).Refuses(404, "PATIENT_NOT_FOUND");

    [Fact]
    public async Task Does_not_read_a_patient_of_another_practice()
    {
        var call = Search.Read("Patient", await provider.IdOfAsync("patient.plain")) with { Practice = ShippedSeed.Role("practice.datacentre.2") };

        (await provider.SendAsync(call)).Refuses(404, "PATIENT_NOT_FOUND");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9996110028")]
    [InlineData("identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9996110028&identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9996110028")]
    public async Task Refuses_a_search_without_exactly_one_identifier(string query) =>
        (await provider.SendAsync(Search.Of("Patient", query))).Refuses(400, "BAD_REQUEST");

    [Theory]
    [InlineData("identifier=9996110028")]
    [InlineData("identifier=%7C9996110028")]
    [InlineData("identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C")]
    [InlineData("identifier=")]
    public async Task Refuses_an_identifier_without_system_or_value(string query) =>
        (await provider.SendAsync(Search.Of("Patient", query))).Refuses(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_an_identifier_system_that_it_does_not_know() =>
        (await provider.SendAsync(Search.By("Patient", "http://fhir.nhs.net/Id/nhs-number", "9996110028"))).Refuses(400, "INVALID_IDENTIFIER_SYSTEM");

    [Fact]
    public async Task Refuses_an_NHS_number_that_fails_its_check() =>
        (await provider.SendAsync(Search.By("Patient", NhsNumber.System, "9996110029"))).Refuses(400, "INVALID_NHS_NUMBER");

    [Fact]
    public async Task Ignores_parameters_that_it_does_not_know()
    {
        var search = Search.Patient();

        Assert.Single((await provider.SendAsync(search with { Path = $"{search.Path}&_count=1&_sort=birthdate" })).Succeeds().Entries);
    }

    private static string? PreferredBranch(JsonObject patient) =>
        patient.FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-RegistrationDetails-1")!
            .FindExtension("preferredBranchSurgery")?.Obj("valueReference")!.Str("reference");

    private static string? RegistrationType(JsonObject patient) =>
        (string?)patient.FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-RegistrationDetails-1")!
            .FindExtension("registrationType")!["valueCodeableConcept"]!["coding"]![0]!["code"];
}

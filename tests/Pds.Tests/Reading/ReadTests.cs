using SpineSandbox.Pds.Documents;

namespace SpineSandbox.Pds.Tests.Reading;

public sealed class ReadTests(PdsService pds) : IClassFixture<PdsService>
{
    [Fact]
    public async Task A_patient_is_read_by_NHS_number_with_its_version_as_ETag()
    {
        var number = ShippedSeed.Role("patient.plain");

        var answer = (await pds.Get($"/Patient/{number}")).IsOk();

        Assert.Equal(number, answer.Body.Str("id"));
        Assert.Equal(number, answer.Body.FindIdentifier("https://fhir.nhs.uk/Id/nhs-number")!.Str("value"));
        Assert.Equal($"W/\"{answer.Body.Obj("meta")!.Str("versionId")}\"", answer.Header("ETag"));
    }

    [Fact]
    public async Task The_number_is_always_shown_as_present_and_verified()
    {
        var answer = await pds.Get($"/Patient/{ShippedSeed.Role("patient.plain")}");

        var status = answer.Body.Objects("identifier").Single().FindExtension(PatientExtensions.NhsNumberVerificationStatus)!;
        Assert.Equal("01", status.Obj("valueCodeableConcept")!.Objects("coding").Single().Str("code"));
    }

    [Fact]
    public async Task The_practice_is_a_logical_reference_without_a_literal_one()
    {
        var practice = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.plain")}")).Body.Objects("generalPractitioner").Single();

        Assert.Equal(ShippedSeed.Role("practice.datacentre.1"), practice.Obj("identifier")!.Str("value"));
        Assert.Equal("Organization", practice.Str("type"));
        Assert.False(practice.ContainsKey("reference"));
    }

    [Fact]
    public async Task A_patient_who_is_registered_nowhere_has_no_practice()
    {
        var patient = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.no-practice")}")).Body;

        Assert.False(patient.ContainsKey("generalPractitioner"));
        Assert.NotNull(patient.FindExtension(PatientExtensions.RemovalFromRegistration));
    }

    [Fact]
    public async Task A_minimal_record_has_id_meta_and_identifier_only()
    {
        var patient = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.public-sandbox.minimal")}")).Body;

        Assert.Equal(["id", "identifier", "meta", "resourceType"], patient.Select(element => element.Key).Order());
    }

    [Fact]
    public async Task A_superseded_number_answers_with_the_surviving_patient()
    {
        var answer = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.superseded")}")).IsOk();

        Assert.Equal(ShippedSeed.Role("patient.superseded.survivor"), answer.Body.Str("id"));
    }

    [Fact]
    public async Task An_invalidated_record_is_not_shown() =>
        (await pds.Get($"/Patient/{ShippedSeed.Role("patient.invalidated")}"))
            .IsRefused(HttpStatusCode.NotFound, "INVALIDATED_RESOURCE");

    [Fact]
    public async Task The_death_of_a_patient_is_shown_with_who_notified_it()
    {
        var patient = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.deceased-recent")}")).Body;

        Assert.EndsWith("+00:00", patient.Str("deceasedDateTime"), StringComparison.Ordinal);
        Assert.Equal("2", patient.FindExtension(PatientExtensions.DeathNotificationStatus)!.CodeOf(DeathElement.Status));
    }

    [Theory]
    [InlineData("9000000000")]
    [InlineData("9000000015")]
    [InlineData("9999999990")]
    [InlineData("900000000")]
    [InlineData("90000000090")]
    [InlineData("900 000 0009")]
    [InlineData("abc")]
    public async Task What_is_no_NHS_number_is_refused(string text) =>
        (await pds.Get($"/Patient/{Uri.EscapeDataString(text)}")).IsRefused(HttpStatusCode.BadRequest, "INVALID_RESOURCE_ID");

    [Theory]
    [InlineData("9434765919")]
    [InlineData("9876543210")]
    [InlineData("9111231130")]
    [InlineData("9999999999")]
    public async Task A_number_with_a_right_check_digit_is_one(string text) =>
        (await pds.Get($"/Patient/{text}")).IsRefused(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");

    [Fact]
    public async Task A_number_that_PDS_does_not_hold_is_not_found()
    {
        var answer = (await pds.Get($"/Patient/{ShippedSeed.Role("patient.not-on-pds")}"))
            .IsRefused(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");

        Assert.Equal("information", answer.Body.Objects("issue").Single().Str("severity"));
        Assert.Null(answer.Diagnostics);
    }

    [Fact]
    public async Task Every_seeded_patient_is_a_valid_resource_or_refused_by_the_table()
    {
        var seed = Sandbox.Seed.SeedData.Load(ShippedSeed.Directory, new DateOnly(2026, 3, 2));

        foreach (var patient in seed.Patients)
        {
            // The answer checks itself.
            var answer = await pds.Get($"/Patient/{patient.NhsNumber}");
            Assert.True(answer.Code is null or "INVALIDATED_RESOURCE", answer.Body.ToJsonString());
        }
    }
}

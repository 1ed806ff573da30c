using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.Tests.Patients;

public sealed class PatientRuleTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("patient.not-registered")]
    [InlineData("patient.single")]
    [InlineData("patient.sensitive")]
    [InlineData("patient.very-restricted")]
    [InlineData("patient.inactive-at-provider")]
    [InlineData("patient.not-on-pds")]
    [InlineData("patient.superseded")]
    [InlineData("patient.deceased-old")]
    public async Task Does_not_find_a_patient_whose_record_may_not_be_given(string role) =>
        (await provider.SendAsync(Call.Section("SUM", role))).Refuses(404, "PATIENT_NOT_FOUND");

    [Fact]
    public async Task Does_not_find_a_number_that_nobody_has()
    {
        var answer = await provider.SendAsync(new Call { NhsNumber = "9999999999" });

        Assert.Equal("No active record for 9999999999 at Z98001.", answer.Refuses(404, "PATIENT_NOT_FOUND").Diagnostics);
    }

    [Fact]
    public async Task Gives_the_record_of_somebody_who_died_within_four_weeks_with_the_date_of_death()
    {
        var answer = await provider.SendAsync(Call.Section("SUM", "patient.deceased-recent"));

        var patient = answer.Succeeds().Entries.ElementAt(1);
        Assert.StartsWith("2026-02-20", (string?)patient["deceasedDateTime"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10", 200)]
    [InlineData("9", 404)]
    public async Task The_window_after_a_death_is_a_setting(string days, int status)
    {
        using var strict = provider.Start().With("AccessRecordHtml:DaysAfterDeath", days);

        var answer = await Call.Section("SUM", "patient.deceased-recent").SendAsync(strict);

        Assert.Equal((HttpStatusCode)status, answer.Status);
    }

    [Fact]
    public async Task Respects_that_a_patient_has_dissented() =>
        (await provider.SendAsync(Call.Section("SUM", "patient.no-consent"))).Refuses(403, "NO_PATIENT_CONSENT");

    [Fact]
    public async Task Is_not_authoritative_for_a_temporary_patient_of_another_practice() =>
        (await provider.SendAsync(Call.Section("SUM", "patient.temporary"))).Refuses(403, "NON_AUTHORITATIVE");

    [Fact]
    public async Task Gives_the_record_at_the_practice_where_the_patient_is_registered_now()
    {
        var call = Call.Section("SUM", "patient.inactive-at-provider") with { Practice = ShippedSeed.Role("practice.datacentre.2") };

        (await provider.SendAsync(call)).Succeeds();
    }

    [Fact]
    public async Task Shows_its_own_demographics_where_they_differ_from_PDS()
    {
        var seed = SeedData.Load(ShippedSeed.Directory, provider.Provider.Clock.Today());
        var nhsNumber = NhsNumber.Parse(ShippedSeed.Role("patient.demographics-mismatch"));
        var own = seed.ClinicalRecords.Single(record => record.NhsNumber == nhsNumber).Demographics!;

        var answer = await provider.SendAsync(Call.Section("SUM", "patient.demographics-mismatch"));

        var patient = answer.Entries.ElementAt(1);
        Assert.Equal(own.BirthDate?.ToString() ?? (string?)patient["birthDate"], (string?)patient["birthDate"]);
        Assert.Equal(own.Name?.Family ?? (string?)patient["name"]![0]!["family"]![0], (string?)patient["name"]![0]!["family"]![0]);
    }

    [Fact]
    public async Task Fails_when_PDS_cannot_be_asked()
    {
        using var alone = new SandboxService<Program>("provider").Knowing("pds", "http://127.0.0.1:9");

        var answer = await Call.Section("SUM").SendAsync(alone);

        Assert.Equal("PDS could not be asked about the patient.", answer.Refuses(500, "INTERNAL_SERVER_ERROR").Diagnostics);
    }

    [Fact]
    public async Task The_practice_with_its_own_system_serves_its_own_patients_only()
    {
        using var single = provider.Start("provider-single");
        var practice = ShippedSeed.Role("practice.single");

        (await (Call.Section("SUM", "patient.single") with { Practice = practice }).SendAsync(single)).Succeeds();
        (await (Call.Section("SUM") with { Practice = practice }).SendAsync(single)).Refuses(404, "PATIENT_NOT_FOUND");
        (await Call.Section("SUM").SendAsync(single)).Refuses(400, "INVALID_ODS_CODE");
    }
}

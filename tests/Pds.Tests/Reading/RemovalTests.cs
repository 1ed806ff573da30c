using SpineSandbox.Pds.Documents;

namespace SpineSandbox.Pds.Tests.Reading;

/// <summary>Patients who are registered nowhere any more, and deaths that were none.</summary>
public sealed class RemovalTests(PdsService pds) : IClassFixture<PdsService>
{
    private const string Number = "9999999107";

    [Theory]
    [InlineData("EMB", "EMB", "Embarkation")]
    [InlineData("TRA", "TRA", "Temporary resident not returned")]
    [InlineData("AFN", "ORR", "Other reason")]
    [InlineData("SDN", "ORR", "Other reason")]
    public async Task The_reason_is_shown_but_for_what_only_some_applications_may_know(string held, string shown, string display)
    {
        var coding = (await Read($$""" "removal": { "code": "{{held}}", "from": "2024-01-01" } """))
            .FindExtension(PatientExtensions.RemovalFromRegistration)!
            .FindExtension(PreferenceElements.RemovalCode)!.Obj("valueCodeableConcept")!.Objects("coding").Single();

        Assert.Equal((shown, display), (coding.Str("code"), coding.Str("display")));
    }

    [Theory]
    [InlineData("EMB", true)]
    [InlineData("DEA", false)]
    public async Task An_organisation_may_manage_whom_no_practice_has_unless_they_died(string code, bool managed)
    {
        var patient = await Read($$""" "managingOrganisation": "Z98001", "removal": { "code": "{{code}}", "from": "2024-01-01" } """);

        Assert.Equal(managed, patient.ContainsKey("managingOrganization"));
        Assert.False(patient.ContainsKey("generalPractitioner"));
    }

    [Fact]
    public async Task A_death_that_was_none_leaves_its_notification_as_removed()
    {
        var patient = await Read(""" "death": { "date": "2024-01-01", "status": "removed" } """);

        Assert.False(patient.ContainsKey("deceasedDateTime"));
        Assert.Equal("U", patient.FindExtension(PatientExtensions.DeathNotificationStatus)!.CodeOf(DeathElement.Status));
        Assert.Contains("removed", await (await pds.Sandbox(HttpMethod.Get, $"/patients/{Number}")).Content.ReadAsStringAsync());
    }

    private async Task<System.Text.Json.Nodes.JsonObject> Read(string members)
    {
        var response = await pds.Sandbox(HttpMethod.Put, $"/patients/{Number}", $$"""{ "nhsNumber": "{{Number}}", {{members}} }""");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());

        return (await pds.Get($"/Patient/{Number}")).IsOk().Body;
    }
}

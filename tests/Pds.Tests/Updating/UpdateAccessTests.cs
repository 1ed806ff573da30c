using SpineSandbox.Pds.Access;

namespace SpineSandbox.Pds.Tests.Updating;

public sealed class UpdateAccessTests(PdsService pds) : IClassFixture<PdsService>
{
    private const string NotPermitted =
        "Invalid update with error - This user does not have permission to update the fields in the patches provided.";

    private readonly string _patient = ShippedSeed.Role("patient.single");

    [Theory]
    [InlineData(nameof(AccessMode.ApplicationRestricted), "Cannot update resource with application-restricted access token")]
    [InlineData(nameof(AccessMode.PrivilegedApplicationRestricted), "Cannot update resource with privileged-application-restricted access token")]
    public async Task An_application_alone_does_not_update(string mode, string display)
    {
        var answer = await pds.Patch(
            _patient, """[{"op":"replace","path":"/gender","value":"unknown"}]""", PdsService.Issued(Enum.Parse<AccessMode>(mode)));

        answer.IsRefused(
            HttpStatusCode.Forbidden, "INVALID_METHOD", "Your app has insufficient permissions to use this method. Please contact support.");
        Assert.Equal(display, answer.Body.Objects("issue").Single().Obj("details")!.Objects("coding").Single().Str("display"));
    }

    [Theory]
    [InlineData("""[{"op":"replace","path":"/gender","value":"unknown"}]""")]
    [InlineData("""[{"op":"add","path":"/name/-","value":{"use":"nickname","given":["Ed"]}}]""")]
    [InlineData("""[{"op":"add","path":"/telecom/-","value":{"system":"phone","use":"work","value":"01632960001"}}]""")]
    [InlineData("""[{"op":"add","path":"/extension/-","value":{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactPreference"}}]""")]
    public async Task A_patient_does_not_update_everything(string patches) =>
        (await pds.Patch(_patient, patches, PdsService.Issued(AccessMode.Patient, _patient)))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE", NotPermitted);

    [Fact]
    public async Task A_patient_does_not_update_anybody_else() =>
        (await pds.Patch(_patient, "[]", PdsService.Issued(AccessMode.Patient, ShippedSeed.Role("patient.child"))))
            .IsRefused(HttpStatusCode.Forbidden, "ACCESS_DENIED");

    [Fact]
    public async Task A_patient_updates_how_they_are_reached()
    {
        var patient = ShippedSeed.Role("patient.public-sandbox.minimal");

        (await pds.Patch(
            patient,
            """[{"op":"add","path":"/telecom/-","value":{"system":"email","use":"home","value":"me@example.com"}}]""",
            PdsService.Issued(AccessMode.Patient, patient))).IsOk();
    }
}

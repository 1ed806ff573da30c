using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class StructuredAccessTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("patient.not-registered", 404, "PATIENT_NOT_FOUND")]
    [InlineData("patient.sensitive", 404, "PATIENT_NOT_FOUND")]
    [InlineData("patient.very-restricted", 404, "PATIENT_NOT_FOUND")]
    [InlineData("patient.deceased-recent", 404, "PATIENT_NOT_FOUND")]
    [InlineData("patient.deceased-old", 404, "PATIENT_NOT_FOUND")]
    [InlineData("patient.inactive-at-provider", 404, "PATIENT_NOT_FOUND")]
    [InlineData("patient.temporary", 404, "PATIENT_NOT_FOUND")]
    [InlineData("patient.not-on-pds", 404, "PATIENT_NOT_FOUND")]
    [InlineData("patient.no-consent", 403, "NO_PATIENT_CONSENT")]
    public async Task Does_not_give_the_record(string role, int status, string code) =>
        (await provider.SendAsync(Ask(role, Area("includeProblems")))).Refuses(status, code);

    [Fact]
    public async Task Parameters_are_judged_before_the_patient() =>
        (await provider.SendAsync(Ask("patient.not-registered", Area("includeAllergies")))).Refuses(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Gives_XML_to_those_who_ask_for_it()
    {
        var answer = await provider.SendAsync(Ask("patient.plain", Everything).With("Accept", "application/fhir+xml"));

        Assert.Equal((HttpStatusCode.OK, "application/fhir+xml;charset=utf-8"), (answer.Status, answer.Headers["Content-Type"].Replace(" ", "", StringComparison.Ordinal)));
        Stu3Rules.Check(new FhirXml(FhirVersion.Stu3).Parse(answer.Body, issues: []));
    }
}

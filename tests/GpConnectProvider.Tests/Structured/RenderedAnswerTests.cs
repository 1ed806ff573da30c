using System.Net.Http.Json;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.Spine.Ssp;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class RenderedAnswerTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("application/fhir+json")]
    [InlineData("application/fhir+xml")]
    public async Task The_same_answer_goes_out_under_the_trace_ID_of_each_request(string accept)
    {
        var call = Ask("patient.plain", Area("includeReferrals")).With("Accept", accept);
        string[] traceIds = ["0b4a8c1e-0000-4000-8000-000000000001", "another \"trace\" & <id>"];

        foreach (var traceId in traceIds)
        {
            var body = (await provider.SendAsync(call.With(SspHeaders.TraceId, traceId))).Succeeds().Body;
            var bundle = accept.EndsWith("xml", StringComparison.Ordinal) ? new FhirXml(FhirVersion.Stu3).Parse(body, issues: []) : FhirJson.Parse(body);

            Assert.Equal((traceId, 3), (bundle.Str("id"), bundle.Objects("entry").Count(entry => entry.Obj("resource")!.ResourceType() == "ReferralRequest")));
        }
    }

    [Fact]
    public async Task A_switch_counts_from_the_next_request()
    {
        using var own = provider.Start();
        using var client = own.CreateClient();
        var call = Ask("patient.plain", Area("includeReferrals"));
        Assert.NotEmpty((await call.SendAsync(own)).Succeeds().Of("ReferralRequest"));

        using var switched = await client.PatchAsJsonAsync(
            $"/_sandbox/practices/{ShippedSeed.Role("practice.datacentre.1")}", new { disabledAreas = new[] { "referrals" } });

        Assert.Empty((await call.SendAsync(own)).Succeeds().Of("ReferralRequest"));
    }

    [Fact]
    public async Task Whoever_asks_for_less_is_not_given_more()
    {
        var all = (await provider.SendAsync(Ask("patient.plain", Area("includeMedication")))).Succeeds();
        var plans = (await provider.SendAsync(Ask("patient.plain", Area("includeMedication", Part("includePrescriptionIssues", false))))).Succeeds();

        Assert.True(all.Of("MedicationRequest").Count() > plans.Of("MedicationRequest").Count());
    }
}

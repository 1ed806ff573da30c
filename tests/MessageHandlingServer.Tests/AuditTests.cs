using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

/// <summary>Consumer, proxy and provider each write down who asked for what on whose behalf.</summary>
public sealed class AuditTests(SpineFixture spine)
{
    private static readonly string[] Recorders = ["single-system-mhs", "ssp", "provider"];

    [Fact]
    public async Task All_three_tell_the_same_of_one_trace()
    {
        var journey = await RunAsync("patient.plain");

        foreach (var recorder in Recorders)
        {
            var records = await spine.AuditOfAsync(recorder, journey.TraceId);
            Assert.Equal(2, records.Count); // Metadata and record.
            var record = records[1]!;
            Assert.Equal(ShippedSeed.Role("asid.consumer.single-system"), (string?)record["fromAsid"]);
            Assert.Equal(ShippedSeed.Role("asid.practice.Z98001"), (string?)record["toAsid"]);
            Assert.Equal("urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord", (string?)record["interactionId"]);
            Assert.Equal("Z98001", (string?)record["providerOdsCode"]);
            Assert.Equal(200, (int?)record["status"]);
            Assert.Equal("Z98020", (string?)record["onBehalfOf"]!["odsCode"]);
            Assert.Equal("Dr Fiona Marchbank", (string?)record["onBehalfOf"]!["practitioner"]);
            Assert.Equal("directcare", (string?)record["onBehalfOf"]!["reason"]);
            Assert.Equal(ShippedSeed.Role("patient.plain"), (string?)record["onBehalfOf"]!["nhsNumber"]);
        }
    }

    [Fact]
    public async Task The_same_request_has_the_same_Ssp_TraceID_in_all_three()
    {
        var journey = await RunAsync("patient.plain");

        var ids = new List<string?>();
        foreach (var recorder in Recorders)
        {
            ids.Add((string?)(await spine.AuditOfAsync(recorder, journey.TraceId))[1]!["sspTraceId"]);
        }

        Assert.NotNull(ids[0]);
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task What_SSP_refuses_the_consumer_records_and_the_provider_never_sees()
    {
        var journey = await spine.RunAsync(new JourneyRequest
        {
            Journey = JourneyNames.AccessRecordHtml,
            NhsNumber = ShippedSeed.Role("patient.plain"),
            FromAsid = Asid.Parse(ShippedSeed.Role("asid.consumer.no-agreement")),
        });

        var sent = Assert.Single(await spine.AuditOfAsync("single-system-mhs", journey.TraceId))!;
        Assert.Equal("refused", (string?)sent["outcome"]);
        Assert.Equal(403, (int?)sent["status"]);
        Assert.Empty(await spine.AuditOfAsync("provider", journey.TraceId));
    }

    [Fact]
    public async Task What_the_provider_refuses_it_records_with_its_reason()
    {
        var journey = await RunAsync("patient.not-registered");

        var refused = (await spine.AuditOfAsync("provider", journey.TraceId))[1]!;

        Assert.Equal("refused", (string?)refused["outcome"]);
        Assert.Equal(404, (int?)refused["status"]);
        Assert.NotNull((string?)refused["reason"]);
    }

    [Fact]
    public async Task A_reset_forgets_what_was_recorded()
    {
        await using var other = new SpineFixture();
        await other.InitializeAsync();
        var journey = await other.RunAsync(new JourneyRequest { Journey = JourneyNames.AccessRecordHtml, NhsNumber = ShippedSeed.Role("patient.plain") });
        using var server = other.ServerOf(null).CreateClient();

        using var reset = await server.PostAsync("/_sandbox/reset", null, TestContext.Current.CancellationToken);

        Assert.Empty(await other.AuditOfAsync("single-system-mhs", journey.TraceId));
    }

    private Task<JourneyResult> RunAsync(string role) => spine.RunAsync(new JourneyRequest
    {
        Journey = JourneyNames.AccessRecordHtml,
        NhsNumber = ShippedSeed.Role(role),
    });
}

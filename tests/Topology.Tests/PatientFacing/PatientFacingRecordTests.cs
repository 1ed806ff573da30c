using System.Text.Json.Nodes;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.PatientFacing;

public sealed class PatientFacingRecordTests(SharedSandbox shared)
{
    [Fact]
    public async Task The_console_runs_the_journey_through_platform_PDS_SDS_and_practice()
    {
        var sandbox = await shared.StartedAsync();

        var journey = await sandbox.RunAsync(Request("patient.plain"));

        Assert.Equal("completed", (string?)journey["outcome"]);
        Assert.Equal(["1a", "1b", "2a", "3a", "4a", "5a", "5b", "6a", "7a", "8a"], journey.Steps());
        Assert.Equal("Bundle", (string?)journey["result"]!["resourceType"]);
    }

    [Theory]
    [InlineData("api-platform")]
    [InlineData("pds")]
    [InlineData("sds")]
    [InlineData("provider")]
    [InlineData("patient-app")]
    public async Task All_calls_of_the_journey_are_one_trace(string service)
    {
        var sandbox = await shared.StartedAsync();
        var journey = await sandbox.RunAsync(Request("patient.plain"));

        Assert.NotEmpty(await sandbox.ExchangesAsync(service, (string)journey["traceId"]!));
    }

    [Fact]
    public async Task A_practice_with_its_own_system_answers_too()
    {
        var sandbox = await shared.StartedAsync();

        var journey = await sandbox.RunAsync(Request("patient.single"));

        Assert.Equal("completed", (string?)journey["outcome"]);
        Assert.Contains(journey["steps"]!.AsArray(), step => (string?)step!["to"] == "provider-single");
    }

    private static JsonObject Request(string role) => new() { ["journey"] = "patient-facing-record", ["nhsNumber"] = ShippedSeed.Role(role) };
}

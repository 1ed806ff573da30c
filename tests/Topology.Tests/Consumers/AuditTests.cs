using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Consumers;

/// <summary>The console sets what consumer, proxy and provider wrote down of one trace side by side.</summary>
public sealed class AuditTests(SharedSandbox shared)
{
    [Fact]
    public async Task Shows_the_host_as_sender_and_the_clinicians_own_organisation_as_asker()
    {
        var sandbox = await shared.StartedAsync();
        var journey = await sandbox.RunAsync(Requester.All.Single(row => row.Organisation == "RZ9").Request("patient.plain"));
        using var console = sandbox.ClientOf("console");

        var recorders = (await console.GetFromJsonAsync<JsonArray>(
            $"/_sandbox/audit?traceId={(string?)journey["traceId"]}", TestContext.Current.CancellationToken))!;

        Assert.Equal(["shared-care-record-mhs", "ssp", "provider"], recorders.Select(recorder => (string?)recorder!["recordedBy"]));
        foreach (var recorder in recorders)
        {
            var record = recorder!["records"]!.AsArray().Last()!;
            Assert.Equal(ShippedSeed.Role("asid.consumer.shared-care-record"), (string?)record["fromAsid"]);
            Assert.Equal("RZ9", (string?)record["onBehalfOf"]!["odsCode"]);
            Assert.Equal("555000001021", (string?)record["onBehalfOf"]!["sdsUserId"]);
        }

        Assert.All(recorders.Take(2), recorder => Assert.Equal("YZ8", (string?)recorder!["records"]![0]!["consumerOdsCode"]));
    }
}

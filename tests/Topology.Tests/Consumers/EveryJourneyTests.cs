using System.Text.Json.Nodes;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Consumers;

public sealed class EveryJourneyTests(SharedSandbox shared)
{
    internal static readonly string[] Topologies = ["single-system", "supplier-datacentre", "acute-trust-tie", "shared-care-record"];

    private static readonly string[] Journeys =
        ["access-record-html", "access-record-structured", "access-document", "appointment-book", "send-document", "update-record"];

    public static TheoryData<string, string> InEveryTopology
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var topology in Topologies)
            {
                foreach (var journey in Journeys)
                {
                    rows.Add(topology, journey);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(InEveryTopology))]
    public async Task Runs_in_every_topology(string topology, string journey)
    {
        var sandbox = await shared.StartedAsync();

        var run = await sandbox.RunAsync(new JsonObject
        {
            ["topology"] = topology,
            ["journey"] = journey,
            ["nhsNumber"] = ShippedSeed.Role("patient.plain"),
        });

        Assert.True((string?)run["outcome"] == "completed", run.ToJsonString());
    }
}

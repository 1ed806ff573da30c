using System.Net;
using System.Net.Http.Json;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Consumers;

public sealed class ChosenTopologyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_chosen_topology_runs_and_the_others_say_how_to_start_them()
    {
        await using var sandbox = new RunningSandbox("--no-dashboard", "--topology", "acute-trust-tie");
        await sandbox.InitializeAsync();
        using var console = sandbox.ClientOf("console");

        var running = await sandbox.RunAsync(Requester.All.First(row => row.Topology == "acute-trust-tie").Request("patient.plain"));
        using var other = await console.PostAsJsonAsync("/_sandbox/journeys", Requester.All[0].Request("patient.plain"), Token);

        Assert.Equal("completed", (string?)running["outcome"]);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains("--topology single-system", await other.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}

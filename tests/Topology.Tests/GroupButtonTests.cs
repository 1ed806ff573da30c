using System.Diagnostics;
using Microsoft.Playwright;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests;

/// <summary>The buttons on a topology's heading in the dashboard, in a real Chromium.</summary>
public sealed class GroupButtonTests
{
    private const string Topology = "single-system";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_click_stops_all_of_a_topology_and_one_starts_it_again()
    {
        await using var browser = await Browser.OpenAsync(scripts: true);
        await using var sandbox = new RunningSandbox([]);
        await sandbox.InitializeAsync();
        var page = browser.Page;
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await page.GotoAsync(await sandbox.DashboardLoginAsync());

        await ClickAsync(page, "Stop");
        await WaitUntilAsync(sandbox, answers: false);

        await ClickAsync(page, "Start");
        await WaitUntilAsync(sandbox, answers: true);
    }

    /// <summary>The button appears once the state of the topology asks for it.</summary>
    private static Task ClickAsync(IPage page, string button) =>
        page.Locator("tr", new() { Has = page.GetByText(Topology, new() { Exact = true }) }).First.GetByTitle($"{button} everything of this topology").ClickAsync();

    private static async Task WaitUntilAsync(RunningSandbox sandbox, bool answers)
    {
        var waited = Stopwatch.StartNew();
        foreach (var resource in Addresses.Of(Topology).Keys.Where(name => name.StartsWith($"{Topology}-", StringComparison.Ordinal)))
        {
            while (await sandbox.IsHealthyAsync(resource) != answers)
            {
                Assert.True(waited.Elapsed < Patience, $"'{resource}' {(answers ? "was not healthy" : "still answered")} after {Patience}.");
                await Task.Delay(Beat, Token);
            }
        }
    }
}

using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests;

public sealed class DashboardTests(SandboxWithDashboard started) : IClassFixture<SandboxWithDashboard>
{
    private const string Topology = "single-system";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_in_whoever_has_the_printed_login_URL_and_nobody_else()
    {
        var url = new Uri(await started.Sandbox.DashboardLoginAsync());
        Assert.Equal(Addresses.Dashboard + started.Sandbox.Offset, url.Port);

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
        using var withToken = await client.GetAsync(url, Token);
        using var without = await client.GetAsync(new Uri(url, "/"), Token);

        Assert.True(withToken.Headers.Contains("Set-Cookie"), $"The login URL answered {withToken.StatusCode} without a cookie.");
        Assert.Equal(HttpStatusCode.Redirect, without.StatusCode);
        Assert.Contains("/login", without.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_every_address() =>
        Assert.All(Addresses.Services, service => Assert.Contains(
            $"http://localhost:{service.Value + started.Sandbox.Offset}", started.Sandbox.AppHost.Output, StringComparison.Ordinal));

    [Fact]
    public async Task One_click_stops_all_of_a_topology_and_one_starts_it_again()
    {
        await using var browser = await Browser.OpenAsync(scripts: true);
        var page = browser.Page;
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await page.GotoAsync(await started.Sandbox.DashboardLoginAsync());

        await ClickAsync(page, "Stop");
        await WaitUntilAsync(started.Sandbox, answers: false);

        await ClickAsync(page, "Start");
        await WaitUntilAsync(started.Sandbox, answers: true);
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

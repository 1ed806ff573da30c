using System.Net;
using Microsoft.Playwright;
using SpineSandbox.Topology.Tests.Consumers;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Console;

/// <summary>Where the home page's boxes and rows lead to, in a sandbox without a dashboard.</summary>
public sealed class ConsoleLinkTests(SharedSandbox shared, SharedBrowser browser) : IClassFixture<SharedBrowser>
{
    public static TheoryData<string> Topologies => [.. EveryJourneyTests.Topologies];

    [Theory]
    [MemberData(nameof(Topologies))]
    public async Task Every_link_of_the_picture_leads_somewhere(string topology)
    {
        var home = new Uri((await shared.StartedAsync()).AddressOf("console"), $"?topology={topology}");
        var page = await browser.VisitAsync();
        await page.GotoAsync(home.ToString());

        var links = await page.Locator(".picture__links a").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.getAttribute('href')))]");

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var answer = await page.APIRequest.GetAsync(new Uri(home, link).ToString());
            Assert.True(answer.Status == (int)HttpStatusCode.OK, $"{link} answered {answer.Status}.");
        }

        Assert.Equal(0, await page.Locator(".picture__links a", new() { HasText = "dashboard" }).CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_service_is_listed_once_and_runs()
    {
        var page = await browser.VisitAsync();
        await page.GotoAsync((await shared.StartedAsync()).AddressOf("console").ToString());
        var table = page.GetByRole(AriaRole.Region, new() { Name = "What runs" });

        var names = await table.Locator("tbody th").AllTextContentsAsync();

        Assert.Equal(Addresses.All.Keys.Order(), names.Order());
        Assert.Equal(names.Count, await table.GetByText("running", new() { Exact = true }).CountAsync());
        await page.Context.CloseAsync();
    }
}

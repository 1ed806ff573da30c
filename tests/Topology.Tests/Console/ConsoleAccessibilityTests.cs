using Microsoft.Playwright;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.Axe;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Console;

/// <summary>Every page of the console before axe: contrast, headings, names, the keyboard's way.</summary>
public sealed class ConsoleAccessibilityTests(SharedSandbox shared)
{
    private static readonly (int Width, int Height)[] Screens = [(1280, 900), (390, 844)];

    [Theory]
    [InlineData("")]
    [InlineData("?topology=shared-care-record")]
    [InlineData("journeys")]
    [InlineData("inspector")]
    [InlineData("refusals")]
    [InlineData("data")]
    [InlineData("data?table=endpoints")]
    [InlineData("data/agreements/Z98020-Z98001")]
    [InlineData("data/systems/new")]
    [InlineData("data/own-system")]
    [InlineData("data/seed")]
    [InlineData("certificates")]
    [InlineData("glossary")]
    public async Task Nothing_on_a_page_keeps_anybody_out(string path)
    {
        Accessibility.SkipUnlessInstalled();
        await using var browser = await Browser.OpenAsync(scripts: true);
        var console = (await shared.StartedAsync()).AddressOf("console");

        await browser.Page.GotoAsync($"{console}{path}");

        await AssertOpenToAllAsync(browser.Page);
    }

    [Theory]
    [InlineData("patient.plain", "")]
    [InlineData("patient.plain", "?step=5")]
    [InlineData("patient.no-consent", "")]
    [InlineData("patient.no-consent", "?step=3&trainer=true")]
    public async Task Nothing_on_a_journeys_page_keeps_anybody_out(string role, string query)
    {
        Accessibility.SkipUnlessInstalled();
        await using var browser = await Browser.OpenAsync(scripts: true);
        var page = browser.Page;
        var console = (await shared.StartedAsync()).AddressOf("console");
        await page.GotoAsync($"{console}journeys");
        await page.GetByLabel("Patient's NHS number").FillAsync(ShippedSeed.Role(role));
        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The same in words" })).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await page.GotoAsync($"{new Uri(page.Url).GetLeftPart(UriPartial.Path)}{query}");
        var folded = page.Locator("details:not([open]) > summary");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.ClickAsync();
        }

        await AssertOpenToAllAsync(page);
    }

    private static async Task AssertOpenToAllAsync(IPage page)
    {
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            Assert.Empty(await Accessibility.ViolationsAsync(page));
            Assert.True(
                await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                $"The page is wider than a screen of {width}.");
        }
    }
}

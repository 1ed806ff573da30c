using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.Axe;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Console;

/// <summary>Every page of the console before axe: contrast, headings, names, the keyboard's way.</summary>
public sealed class ConsoleAccessibilityTests(SharedSandbox shared)
{
    private static readonly (int Width, int Height)[] Screens = [(1280, 900), (390, 844)];

    /// <summary>The tables that do not fit into a screen of the first width.</summary>
    private const string ScrolledSideways = """
        () => [...document.querySelectorAll('.scrolls, .picture, .sequence')].filter(box => box.scrollWidth > box.clientWidth + 1)
          .map(box => box.getAttribute('aria-label')).join(', ')
        """;

    [Theory]
    [InlineData("")]
    [InlineData("?topology=supplier-datacentre")]
    [InlineData("?topology=acute-trust-tie")]
    [InlineData("?topology=shared-care-record")]
    [InlineData("journeys")]
    [InlineData("journeys/not-kept")]
    [InlineData("inspector")]
    [InlineData("inspector?text=nothing-like-it")]
    [InlineData("audit")]
    [InlineData("refusals")]
    [InlineData("data")]
    [InlineData("data?table=organisations")]
    [InlineData("data?table=systems")]
    [InlineData("data?table=endpoints")]
    [InlineData("data?table=agreements")]
    [InlineData("data?table=mailboxes")]
    [InlineData("data?table=practices")]
    [InlineData("data?table=practitioners")]
    [InlineData("data?table=roles")]
    [InlineData("data?table=patients&find=nobody-at-all")]
    [InlineData("data/agreements/Z98020-Z98001")]
    [InlineData("data/systems/new")]
    [InlineData("data/own-system")]
    [InlineData("data/seed")]
    [InlineData("certificates")]
    [InlineData("glossary")]
    [InlineData("no-such-page")]
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
        await page.RunJourneyAsync((await shared.StartedAsync()).AddressOf("console"), role);

        await page.GotoAsync($"{new Uri(page.Url).GetLeftPart(UriPartial.Path)}{query}");
        var folded = page.Locator("details:not([open]) > summary");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.ClickAsync();
        }

        await AssertOpenToAllAsync(page);
    }

    [Fact]
    public async Task Nothing_in_the_audit_of_a_journey_keeps_anybody_out()
    {
        Accessibility.SkipUnlessInstalled();
        await using var browser = await Browser.OpenAsync(scripts: true);
        var page = browser.Page;
        await page.RunJourneyAsync((await shared.StartedAsync()).AddressOf("console"), "patient.plain");

        await page.GetByRole(AriaRole.Link, new() { Name = "Side by side" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "POST gpc.getcarerecord" })).ToBeVisibleAsync();
        await AssertOpenToAllAsync(page);
    }

    [Fact]
    public async Task A_refusal_that_names_an_interaction_in_full_keeps_nobody_out()
    {
        Accessibility.SkipUnlessInstalled();
        await using var browser = await Browser.OpenAsync(scripts: true);
        var sandbox = await shared.StartedAsync();
        await sandbox.RunAsync(new JsonObject
        {
            ["topology"] = "single-system", ["journey"] = "access-record-html", ["nhsNumber"] = ShippedSeed.Role("patient.plain"),
            ["fromAsid"] = ShippedSeed.Role("asid.consumer.no-interaction"),
        });

        await browser.Page.GotoAsync($"{sandbox.AddressOf("console")}refusals");

        await Assertions.Expect(browser.Page.Locator(".refusal", new() { HasText = "not accredited for urn:nhs:names:services:gpconnect:fhir:rest:read:metadata" }).First).ToBeVisibleAsync();
        await AssertOpenToAllAsync(browser.Page);
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

        await page.SetViewportSizeAsync(Screens[0].Width, Screens[0].Height);
        Assert.Equal("", await page.EvaluateAsync<string>(ScrolledSideways));
    }
}

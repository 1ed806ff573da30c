using Microsoft.Playwright;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Console;

/// <summary>The console in a real Chromium, before a whole sandbox.</summary>
public sealed class ConsoleBrowserTests(SharedSandbox shared)
{
    private const string Agreement = "data/agreements/Z98020-Z98001";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trainer_runs_a_journey_opens_an_exchange_and_goes_through_it(bool scripts)
    {
        await using var browser = await Browser.OpenAsync(scripts);
        var page = browser.Page;
        var console = (await shared.StartedAsync()).AddressOf("console");

        await page.RunJourneyAsync(console, "patient.plain");
        await page.GetByRole(AriaRole.Link, new() { Name = "Step 4a POST" }).ClickAsync();
        await Assertions.Expect(page.Locator("#exchange")).ToContainTextAsync("$gpc.getcarerecord");
        await page.Locator("#exchange summary", new() { HasText = "The token, decoded" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Claims of the token")).ToContainTextAsync("requesting_practitioner");

        await page.GetByRole(AriaRole.Link, new() { Name = "Go through it step by step" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Step 2 of")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Step 1 of")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_running_journey_lights_its_path_in_the_picture()
    {
        await using var browser = await Browser.OpenAsync(scripts: true);
        var page = browser.Page;
        var sandbox = await shared.StartedAsync();

        await page.GotoAsync(sandbox.AddressOf("console").ToString());
        var lit = page.Locator("[data-from='single-system-mhs'][data-to='ssp'].is-lit--good").WaitForAsync(new() { Timeout = 60_000 });
        while (!lit.IsCompleted)
        {
            await sandbox.RunAsync(new() { ["journey"] = "access-record-html", ["nhsNumber"] = ShippedSeed.Role("patient.plain") });
        }

        await lit;
    }

    [Fact]
    public async Task An_edited_agreement_refuses_the_next_journey_and_the_page_says_why()
    {
        await using var browser = await Browser.OpenAsync();
        var page = browser.Page;
        var console = (await shared.StartedAsync()).AddressOf("console");
        await SetAgreementAsync(page, console, "suspended");
        try
        {
            await page.RunJourneyAsync(console, "patient.plain");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The record did not come");
            await page.GetByRole(AriaRole.Link, new() { Name = "agreements/Z98020-Z98001" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("Status")).ToHaveValueAsync("suspended");
        }
        finally
        {
            await SetAgreementAsync(page, console, "active");
        }

        await page.RunJourneyAsync(console, "patient.plain");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The record came");
    }

    [Fact]
    public async Task An_export_that_is_imported_brings_back_what_was_edited()
    {
        await using var browser = await Browser.OpenAsync();
        var page = browser.Page;
        page.SetDefaultTimeout(120_000); // Every service seeds itself from the imported folder.
        var console = (await shared.StartedAsync()).AddressOf("console");
        try
        {
            await SetAgreementAsync(page, console, "ended");
            await page.GotoAsync($"{console}data/seed");
            var exporting = page.WaitForDownloadAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Export as seed folder" }).ClickAsync();
            var archive = await (await exporting).PathAsync();
            await SetAgreementAsync(page, console, "active");

            await page.GotoAsync($"{console}data/seed");
            await page.GetByLabel("A seed folder as a ZIP archive").SetInputFilesAsync(archive);
            await page.GetByRole(AriaRole.Button, new() { Name = "Import and reset" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Every service runs on the imported folder.")).ToBeVisibleAsync();
            await page.GotoAsync($"{console}{Agreement}");
            await Assertions.Expect(page.GetByLabel("Status")).ToHaveValueAsync("ended");
        }
        finally
        {
            await page.GotoAsync($"{console}data/seed");
            if (await page.GetByRole(AriaRole.Button, new() { Name = "Back to the shipped one" }).CountAsync() > 0)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Back to the shipped one" }).ClickAsync();
                await Assertions.Expect(page.GetByText("Every service is back at the shipped folder.")).ToBeVisibleAsync();
            }
            else
            {
                await SetAgreementAsync(page, console, "active");
            }
        }
    }

    [Fact]
    public async Task A_journey_is_run_and_opened_by_the_keyboard_alone()
    {
        await using var browser = await Browser.OpenAsync();
        var page = browser.Page;
        var console = (await shared.StartedAsync()).AddressOf("console");

        await page.GotoAsync($"{console}journeys");
        await TabToAsync(page, "Skip to main content");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "Run");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/journeys/*");
        await TabToAsync(page, "Step 1a");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#exchange")).ToBeVisibleAsync();
    }

    private static async Task SetAgreementAsync(IPage page, Uri console, string status)
    {
        await page.GotoAsync($"{console}{Agreement}");
        await page.GetByLabel("Status").SelectOptionAsync(status);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Changed, for all services")).ToBeVisibleAsync();
    }

    /// <summary>Presses Tab until what has the focus begins with a text.</summary>
    private static async Task TabToAsync(IPage page, string text)
    {
        const int TooFar = 120;
        for (var presses = 0; presses < TooFar; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = page.Locator("*:focus");
            var label = await focused.CountAsync() == 0 ? "" : await focused.First.GetAttributeAsync("aria-label") ?? await focused.First.TextContentAsync() ?? "";
            if (label.Trim().StartsWith(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"'{text}' cannot be reached with the Tab key.");
    }
}

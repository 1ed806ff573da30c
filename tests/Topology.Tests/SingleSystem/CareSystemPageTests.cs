using Microsoft.Playwright;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests.SingleSystem;

/// <summary>The care system in a real Chromium, with scripts switched off: it works without them.</summary>
public sealed class CareSystemPageTests(SharedSandbox shared)
{
    [Fact]
    public async Task A_clinician_finds_a_patient_and_reads_the_summary()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();
        var page = browser.Page;

        await page.GotoAsync(sandbox.AddressOf("single-system-ehr").ToString());
        await page.GetByLabel("NHS number").FillAsync(ShippedSeed.Role("patient.plain"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Open record" }).ClickAsync();

        var record = page.FrameLocator("iframe");
        await Assertions.Expect(record.Locator("h1")).ToHaveTextAsync("Summary");
        await Assertions.Expect(record.GetByText("Current Allergies and Adverse Reactions")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("4d").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_record_stands_in_a_frame_that_can_do_nothing()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();

        var answer = await browser.Page.GotoAsync($"{sandbox.AddressOf("single-system-ehr")}patients/{ShippedSeed.Role("patient.plain")}?section=MED");

        Assert.Equal("", await browser.Page.Locator("iframe").GetAttributeAsync("sandbox"));
        Assert.Contains("default-src 'none'", answer!.Headers["content-security-policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_plain_English_with_the_code_behind_it()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();

        await browser.Page.GotoAsync($"{sandbox.AddressOf("single-system-ehr")}patients/{ShippedSeed.Role("patient.no-consent")}");

        await Assertions.Expect(browser.Page.GetByText("NO_PATIENT_CONSENT").First).ToBeVisibleAsync();
        Assert.Equal(0, await browser.Page.Locator("iframe").CountAsync());
    }
}

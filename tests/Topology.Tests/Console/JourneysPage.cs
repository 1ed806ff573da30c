using Microsoft.Playwright;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests.Console;

/// <summary>The page on which people begin a journey.</summary>
internal static class JourneysPage
{
    /// <summary>Runs the journey that the page offers first, for a patient of the seed, and waits for its own page.</summary>
    public static async Task RunJourneyAsync(this IPage page, Uri console, string role)
    {
        await page.GotoAsync($"{console}journeys");
        await page.GetByLabel("Patient's NHS number").FillAsync(ShippedSeed.Role(role));
        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The same in words" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}

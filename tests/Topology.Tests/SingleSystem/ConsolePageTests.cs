using Microsoft.Playwright;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests.SingleSystem;

public sealed class ConsolePageTests(SharedSandbox shared)
{
    [Fact]
    public async Task A_trainer_runs_a_journey_and_sees_its_steps()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();
        var patient = ShippedSeed.Role("patient.plain");

        await browser.Page.GotoAsync($"{sandbox.AddressOf("console")}journeys?topology=single-system&nhsNumber={patient}");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Run" }).First.ClickAsync();

        await Assertions.Expect(browser.Page.GetByText("1a").First).ToBeVisibleAsync();
        await Assertions.Expect(browser.Page.GetByText("4d").First).ToBeVisibleAsync();
    }
}

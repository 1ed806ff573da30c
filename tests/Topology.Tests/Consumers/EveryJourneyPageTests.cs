using Microsoft.Playwright;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Consumers;

/// <summary>Every journey in every topology, begun where people begin it: on the console's page, in a real Chromium without scripts.</summary>
public sealed class EveryJourneyPageTests(SharedSandbox shared, SharedBrowser browser) : IClassFixture<SharedBrowser>
{
    // A message waits for the practice's answers.
    private const int Patience = 60_000;

    private static readonly (string Journey, string Ending)[] Journeys =
    [
        ("Read the GP record", "The record came"),
        ("Read the structured record", "The record came"),
        ("Fetch a document", "The document came"),
        ("Book an appointment and cancel it", "The appointment was booked, read back and cancelled"),
        ("Send a consultation summary", "The message is in the practice's workflow"),
        ("Update the record (pharmacy)", "The message is in the practice's workflow"),
        ("Read one's own record (patient)", "The record came"),
    ];

    public static TheoryData<string, string, string> InEveryTopology
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var topology in EveryJourneyTests.Topologies)
            {
                foreach (var (journey, ending) in Journeys)
                {
                    rows.Add(topology, journey, ending);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(InEveryTopology))]
    public async Task Runs_from_the_page_in_every_topology(string topology, string journey, string ending)
    {
        var console = (await shared.StartedAsync()).AddressOf("console");
        var page = await browser.VisitAsync();
        page.SetDefaultTimeout(Patience);

        await page.GotoAsync($"{console}journeys");
        var asker = page.Locator($"#asker option[value^='{topology}/{(journey.Contains("pharmacy", StringComparison.Ordinal) ? "pharmacy/" : "")}']").First;
        await page.Locator("#asker").SelectOptionAsync(await asker.GetAttributeAsync("value") ?? "");
        await page.GetByLabel("Journey").SelectOptionAsync(new SelectOptionValue { Label = journey });
        await page.GetByLabel("Patient's NHS number").FillAsync(ShippedSeed.Role("patient.plain"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(ending);
        Assert.NotEqual(0, await page.Locator(".sequence__link").CountAsync());
        await page.Context.CloseAsync();
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Consumers;

/// <summary>What a clinician does in a care system of each topology, in a real Chromium without scripts.</summary>
public sealed class CareSystemJourneyTests(SharedSandbox shared, SharedBrowser browser) : IClassFixture<SharedBrowser>
{
    /// <summary>A system of each topology that reads records.</summary>
    public static TheoryData<string> Readers =>
        ["single-system-ehr", "supplier-datacentre-practice-2", "acute-trust-tie-portal", "shared-care-record-portal"];

    public static TheoryData<string> Pharmacies =>
        ["single-system-pharmacy", "supplier-datacentre-pharmacy", "acute-trust-tie-pharmacy", "shared-care-record-pharmacy"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Reads_the_record_both_ways_and_opens_a_document(string system)
    {
        var page = await PatientAsync(system, "patient.plain");
        await Assertions.Expect(page.FrameLocator("iframe").Locator("h1")).ToHaveTextAsync("Summary");

        await page.GetByRole(AriaRole.Link, new() { Name = "Structured record", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".entries").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Documents", Exact = true }).ClickAsync();
        var document = await page.Locator("[data-column=File] a").First.GetAttributeAsync("href");
        var file = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), document!).ToString());
        Assert.True(file.Ok && (await file.BodyAsync()).Length > 0, $"{document} answered {file.Status}.");
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Books_an_appointment_and_cancels_it(string system)
    {
        var page = await PatientAsync(system, "patient.plain");

        await page.GetByRole(AriaRole.Link, new() { Name = "Appointments", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Book an appointment" }).ClickAsync();
        await page.GetByLabel("What it is for").FillAsync($"Review for {system}");
        await page.Locator(".slot input").Last.CheckAsync(); // The first might begin before it is booked.
        await page.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("The appointment is booked.")).ToBeVisibleAsync();

        await page.Locator(".appointment", new() { HasText = $"Review for {system}" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByLabel("Why it is cancelled").FillAsync("Feels better");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the appointment" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The appointment is cancelled, and its slot is free again.")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Sends_a_document_that_the_practice_takes(string system)
    {
        var page = await PatientAsync(system, "patient.plain");

        await page.GetByRole(AriaRole.Link, new() { Name = "Send a document" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync($"Letter from {system}");
        await page.GetByLabel("Text").FillAsync("Seen today, and well.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        await AssertTakenAsync(page);
    }

    [Theory]
    [MemberData(nameof(Pharmacies))]
    public async Task A_pharmacy_updates_the_record(string system)
    {
        var page = await PatientAsync(system, "patient.plain");

        await page.GetByLabel("What you found and did").FillAsync("Blood pressure measured; nothing to do.");
        await page.GetByLabel("Systolic, mmHg").FillAsync("124");
        await page.GetByLabel("Diastolic, mmHg").FillAsync("78");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        await AssertTakenAsync(page);
    }

    private async Task<IPage> PatientAsync(string system, string role)
    {
        var careSystem = (await shared.StartedAsync()).AddressOf(system);
        var page = await browser.VisitAsync();
        await page.GotoAsync(careSystem.ToString());
        await page.GetByLabel("NHS number").FillAsync(ShippedSeed.Role(role));
        await page.GetByRole(AriaRole.Button, new() { Name = "Open record" }).ClickAsync();

        return page;
    }

    /// <summary>Looks again until both answers have come, which takes the clients' cycles.</summary>
    private static async Task AssertTakenAsync(IPage page)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        var newest = page.Locator("main .panel").First;
        await Assertions.Expect(newest).ToBeVisibleAsync();
        while (!Regex.IsMatch(await newest.TextContentAsync() ?? "", "20013.*30001", RegexOptions.Singleline))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), limit.Token);
            await page.ReloadAsync();
        }

        await page.Context.CloseAsync();
    }
}

using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests.SingleSystem;

/// <summary>Structured record, documents and appointments through the whole sandbox, by the journeys and in a real Chromium without scripts.</summary>
public sealed class StructuredAndBookingTests(SharedSandbox shared)
{
    [Theory]
    [InlineData("access-record-structured", "Bundle", "4d")]
    [InlineData("access-document", "Binary", "4l")]
    [InlineData("appointment-book", "Appointment", "4t")]
    public async Task A_journey_completes_through_SSP_in_one_trace(string name, string resourceType, string lastStep)
    {
        var sandbox = await shared.StartedAsync();

        var journey = await sandbox.RunAsync(new JsonObject
        {
            ["topology"] = "single-system", ["journey"] = name, ["nhsNumber"] = ShippedSeed.Role("patient.plain"),
        });

        Assert.Equal("completed", (string?)journey["outcome"]);
        Assert.Equal(resourceType, (string?)journey["result"]!["resourceType"]);
        Assert.Equal(lastStep, journey.Steps()[^1]);
        foreach (var service in new[] { "pds", "sds", "ssp", "provider", "single-system-mhs" })
        {
            Assert.NotEmpty(await sandbox.ExchangesAsync(service, (string)journey["traceId"]!));
        }
    }

    [Fact]
    public async Task A_clinician_reads_the_structured_record_and_follows_a_link()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();
        var page = browser.Page;

        await page.GotoAsync($"{sandbox.AddressOf("single-system-ehr")}patients/{ShippedSeed.Role("patient.plain")}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Structured record" }).ClickAsync();
        await page.Locator("tr", new() { HasText = "Hypertension" }).GetByRole(AriaRole.Link, new() { Name = "Amlodipine 10mg tablets" }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Medications", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tr:target")).ToContainTextAsync("Amlodipine 10mg tablets");
    }

    [Fact]
    public async Task A_clinician_books_an_appointment_and_cancels_it()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();
        var page = browser.Page;

        await page.GotoAsync($"{sandbox.AddressOf("single-system-ehr")}patients/{ShippedSeed.Role("patient.plain")}/appointments");
        await page.GetByRole(AriaRole.Button, new() { Name = "Book an appointment" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await page.GetByLabel("What it is for").FillAsync("Follow up of the blood test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("The appointment is booked.")).ToBeVisibleAsync();

        // Other tests book for this patient too, and their appointments stay.
        var booked = page.Locator(".appointment", new() { HasText = "Follow up of the blood test" });
        await booked.GetByRole(AriaRole.Link, new() { Name = "Amend or cancel" }).ClickAsync();
        await page.GetByLabel("Why it is cancelled").FillAsync("Feels better");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the appointment" }).ClickAsync();

        await Assertions.Expect(page.GetByText("The appointment is cancelled")).ToBeVisibleAsync();
        await Assertions.Expect(booked.GetByText("Feels better")).ToBeVisibleAsync();
    }
}

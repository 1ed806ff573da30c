using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Consumers;

/// <summary>The systems behind a Trust Integration Engine, each with its own part.</summary>
public sealed class AcuteTrustTests(SharedSandbox shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("lims")]
    [InlineData("edms")]
    [InlineData("pas")]
    public async Task Traces_a_patient_through_the_SMSP(string system)
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();

        await browser.Page.GotoAsync(sandbox.AddressOf($"acute-trust-tie-{system}").ToString());
        await browser.Page.GetByLabel("NHS number").FillAsync(ShippedSeed.Role("patient.plain"));
        await browser.Page.GetByLabel("Date of birth").FillAsync("1957-03-14");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Get the details" }).ClickAsync();

        await Assertions.Expect(browser.Page.GetByText("Ashworth").First).ToBeVisibleAsync();
        await Assertions.Expect(browser.Page.GetByText("SMSP-0000").First).ToBeVisibleAsync();
        var asked = await sandbox.LastExchangesAsync("acute-trust-tie-mhs", 10);
        Assert.Contains(asked, exchange => (string?)exchange!["from"] == $"acute-trust-tie-{system}" && ((string?)exchange["url"])!.EndsWith("/smsp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_portal_shows_the_record()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();

        await browser.Page.GotoAsync($"{sandbox.AddressOf("acute-trust-tie-portal")}patients/{ShippedSeed.Role("patient.plain")}");

        await Assertions.Expect(browser.Page.FrameLocator("iframe").Locator("h1")).ToHaveTextAsync("Summary");
    }

    [Fact]
    public async Task The_EPR_files_the_structured_record_and_shows_where_it_came_from()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();
        var page = browser.Page;

        await page.GotoAsync($"{sandbox.AddressOf("acute-trust-tie-epr")}filed-records/{ShippedSeed.Role("patient.plain")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Riverbank Medical Practice").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Dr Charles Ravenscroft").First).ToBeVisibleAsync();
        using var epr = sandbox.ClientOf("acute-trust-tie-epr");
        var filed = (await epr.GetFromJsonAsync<JsonArray>("/_sandbox/filed-records", Token))!
            .Single(record => (string?)record!["nhsNumber"] == ShippedSeed.Role("patient.plain"))!;
        Assert.Equal("Z98001", (string?)filed["provenance"]!["practiceOdsCode"]);
        Assert.Contains(filed["bundle"]!["entry"]!.AsArray(), entry => (string?)entry!["resource"]!["resourceType"] == "AllergyIntolerance");
    }

    [Fact]
    public async Task The_portal_files_nothing()
    {
        var sandbox = await shared.StartedAsync();
        using var portal = sandbox.ClientOf("acute-trust-tie-portal");

        using var answer = await portal.PostAsync($"/_sandbox/filed-records/{ShippedSeed.Role("patient.plain")}", null, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}

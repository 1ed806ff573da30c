using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Messaging;

/// <summary>Messages through the real client, MESH, PDS and the practice's system. A reset takes away what they leave.</summary>
public sealed class MessageTests(SharedSandbox shared) : IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        using var console = (await shared.StartedAsync()).ClientOf("console");
        using var reset = await console.PostAsync("/_sandbox/reset", null, Token);
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
    }

    [Fact]
    public async Task A_pair_put_by_hand_into_OUT_becomes_a_task_and_its_acknowledgements_come_back_into_IN()
    {
        var sandbox = await shared.StartedAsync();
        var mailroom = new Mailroom(sandbox);

        var id = await mailroom.DropAsync(await mailroom.PatientAsync("patient.plain"));

        Assert.Equal(["20013", "30001"], await mailroom.ReturnedAsync(id, 2));
        using var provider = sandbox.ClientOf("provider");
        var tasks = await provider.GetFromJsonAsync<JsonArray>($"/_sandbox/tasks?practice={ShippedSeed.Role("practice.datacentre.1")}", Token);
        Assert.Contains(tasks!, task => ((string?)task!["subject"])!.Contains($"{id:N}", StringComparison.Ordinal) && (string?)task["status"] == "open");
    }

    [Theory]
    [InlineData("patient.inactive-at-provider", "20013,30001")]
    [InlineData("patient.not-registered", "20013,30002")]
    [InlineData("patient.practice-disabled", "20010")]
    [InlineData("patient.deceased-recent", "20013,30004")]
    [InlineData("patient.sensitive", "EPL-151")]
    [InlineData("patient.no-practice", "EPL-151")]
    [InlineData("patient.single", "20013,30001")]
    public async Task Routed_by_the_patient_each_ends_where_it_should(string role, string codes)
    {
        var mailroom = new Mailroom(await shared.StartedAsync());

        var id = await mailroom.DropAsync(await mailroom.PatientAsync(role));

        var expected = codes.Split(',');
        Assert.Equal(expected, await mailroom.ReturnedAsync(id, expected.Length));
    }

    [Theory]
    [InlineData("patient.inactive-at-provider", "Z98001OT001", "20013,30003")]
    [InlineData("patient.deceased-recent", "Z98001OT001", "20013,30004")]
    [InlineData("patient.sensitive", "Z98001OT001", "20013,30001")]
    [InlineData("patient.plain", "NOSUCHBOX1", "12")]
    public async Task Addressed_to_a_mailbox_each_ends_where_it_should(string role, string mailbox, string codes)
    {
        var mailroom = new Mailroom(await shared.StartedAsync());

        var id = await mailroom.DropAsync(await mailroom.PatientAsync(role), mailbox);

        var expected = codes.Split(',');
        Assert.Equal(expected, await mailroom.ReturnedAsync(id, expected.Length));
    }

    [Fact]
    public async Task A_wrong_surname_comes_back_as_a_report()
    {
        var mailroom = new Mailroom(await shared.StartedAsync());
        var patient = await mailroom.PatientAsync("patient.plain");

        var id = await mailroom.DropAsync(patient with { Family = "Somebodyelse" });

        Assert.Equal(["EPL-154"], await mailroom.ReturnedAsync(id, 1));
    }

    [Theory]
    [InlineData("send-document", "single-system-ehr")]
    [InlineData("update-record", "single-system-pharmacy")]
    public async Task The_journey_returns_its_six_steps(string journey, string sender)
    {
        var sandbox = await shared.StartedAsync();

        var result = await sandbox.RunAsync(Request(journey, "patient.plain"));

        Assert.True((string?)result["outcome"] == "completed", result.ToJsonString());
        Assert.Equal(["1", "2", "3", "4", "5", "6"], result.Steps().Select(step => step[..1]).Distinct());
        Assert.Equal(sender, (string?)result["steps"]![0]!["from"]);
        Assert.All(result["steps"]!.AsArray(), step => Assert.True((string?)step!["method"] == "FILE" || (step["status"] is not null && step["exchangeId"] is not null)));
        Assert.Equal("30001", (string?)result["result"]!["issue"]![0]!["details"]!["coding"]![0]!["code"]);
    }

    [Theory]
    [InlineData("patient.sensitive", "EPL-151")]
    [InlineData("patient.not-registered", "30002")]
    [InlineData("patient.practice-disabled", "20010")]
    public async Task A_journey_that_is_refused_says_which_code_and_what_it_means(string role, string code)
    {
        var sandbox = await shared.StartedAsync();

        var result = await sandbox.RunAsync(Request("send-document", role));

        Assert.Equal("refused", (string?)result["outcome"]);
        Assert.StartsWith($"{code} ", (string?)result["explanation"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clinician_accepts_an_update_on_the_task_page_and_it_shows_in_the_HTML_record()
    {
        await using var browser = await Browser.OpenAsync();
        var sandbox = await shared.StartedAsync();
        await sandbox.RunAsync(Request("update-record", "patient.empty-record"));
        var page = browser.Page;

        await page.GotoAsync($"{sandbox.AddressOf("provider")}{ShippedSeed.Role("practice.datacentre.1")}/tasks");
        await page.GetByRole(AriaRole.Link, new() { Name = "Community Pharmacy Blood Pressure Check" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept and file in the record" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Filed in the record").First).ToBeVisibleAsync();
        var record = await sandbox.RunAsync(new JsonObject
        {
            ["journey"] = "access-record-html", ["nhsNumber"] = ShippedSeed.Role("patient.empty-record"), ["section"] = "OBS",
        });
        Assert.Contains("128 / 79", record["result"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private static JsonObject Request(string journey, string role) => new()
    {
        ["topology"] = "single-system", ["journey"] = journey, ["nhsNumber"] = ShippedSeed.Role(role),
    };
}

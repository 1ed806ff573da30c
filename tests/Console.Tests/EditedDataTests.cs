using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

/// <summary>Edits that the next journey must feel.</summary>
public sealed class EditedDataTests(ServedSandbox served) : IClassFixture<ServedSandbox>
{
    private const string Agreement = "/data/agreements/Z98020-Z98001";

    [Fact]
    public async Task A_suspended_agreement_refuses_the_next_journey_which_names_it()
    {
        var sandbox = await served.FromTheStartAsync();
        await UntilAsync(async () => await OutcomeAsync(sandbox) == "completed"); // SSP learns of the reset of SDS a moment later.

        await sandbox.Console.SendFormAsync(Agreement, "fields", ("status", "suspended"));

        Assert.Equal("refused", await OutcomeAsync(sandbox));
        var refusals = await sandbox.Console.SeeAsync("/refusals?service=ssp");
        Assert.Equal(Agreement, refusals.QuerySelector(".refusal .problem a")!.GetAttribute("href"));
        Assert.Contains("\"status\": \"suspended\"", refusals.QuerySelector("pre[aria-label=Row]")!.TextContent, StringComparison.Ordinal);

        var json = (await sandbox.Console.GetFromJsonAsync<JsonArray>("/_sandbox/refusals?service=ssp"))![0]!;
        Assert.Equal(("ssp", "agreements/Z98020-Z98001", "suspended"), ((string?)json["by"], (string?)json["row"], (string?)json["rowNow"]!["status"]));
    }

    [Fact]
    public async Task A_practice_is_asked_at_the_address_of_ones_own_system()
    {
        await using var own = await RecordedService.StartAsync(_ => Microsoft.AspNetCore.Http.Results.StatusCode(418));
        var sandbox = await served.FromTheStartAsync();
        var root = $"{own.Address}/mine/DSTU2/1";

        var page = await sandbox.Console.SendFormAsync("/data/own-system?practice=Z98001", "roots", ("root-0", root));

        Assert.NotNull(page.QuerySelector(".nhsuk-notification-banner--success"));
        await UntilAsync(async () =>
        {
            Assert.NotEqual("completed", await OutcomeAsync(sandbox)); // From the first journey on the practice has moved.
            return own.Asked.Contains("GET /mine/DSTU2/1/metadata");
        });
    }

    [Fact]
    public async Task A_practice_that_is_switched_off_refuses()
    {
        var sandbox = await served.FromTheStartAsync();

        await sandbox.Console.SendFormAsync("/data/practices/Z98001", "fields", ("enabled", "false"));

        Assert.Equal("refused", await OutcomeAsync(sandbox));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await holds())
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<string?> OutcomeAsync(WholeSandbox sandbox)
    {
        var request = new { journey = "access-record-html", nhsNumber = ShippedSeed.Role("patient.plain") };
        using var answer = await sandbox.Console.PostAsJsonAsync("/_sandbox/journeys", request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["outcome"];
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

public sealed class JourneyTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    private static readonly JourneyResult Walked = new(
        "run-1",
        TraceId,
        JourneyOutcome.Completed,
        [
            new JourneyStep("1a", "Trace the patient on PDS", "single-system-mhs", "pds", "GET", "http://localhost/Patient/1", 200, 3, "single-system-mhs-1"),
            new JourneyStep("1b", "PDS answers", "pds", "single-system-mhs", "GET", "http://localhost/Patient/1", 200, 3, "single-system-mhs-1"),
        ],
        new JsonObject { ["resourceType"] = "Bundle" });

    [Fact]
    public async Task Runs_in_the_first_topology_where_none_is_named_and_tells_the_answer_as_it_came()
    {
        await using var mhs = await RecordedService.StartAsync(_ => Results.Ok(Walked));
        await using var sandbox = new RunningSandbox(mhs.Address);

        using var answer = await PostAsync(sandbox, new { journey = "access-record-html", nhsNumber = ShippedSeed.Role("patient.plain"), section = "SUM" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(JsonSerializer.Serialize(Walked, JsonSerializerOptions.Web), await answer.Content.ReadAsStringAsync());
        Assert.Equal(["POST /journeys"], mhs.Asked);
    }

    [Theory]
    [InlineData("send-document", "single-system-ehr")]
    [InlineData("update-record", "single-system-pharmacy")]
    public async Task A_message_is_sent_by_the_care_system_that_sends_such_messages(string journey, string system)
    {
        await using var careSystem = await RecordedService.StartAsync(_ => Results.Ok(Walked));
        await using var sandbox = new RunningSandbox(careSystems: new Dictionary<string, string> { [system] = careSystem.Address });

        using var answer = await PostAsync(sandbox, new { journey, nhsNumber = ShippedSeed.Role("patient.plain") });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["POST /_sandbox/journeys"], careSystem.Asked);
    }

    [Fact]
    public async Task A_system_that_sends_no_messages_is_refused()
    {
        await using var sandbox = new RunningSandbox();

        using var answer = await PostAsync(sandbox, new { journey = "send-document", system = "nobody", nhsNumber = "1" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_names_the_steps_of_a_message_and_those_without_a_call()
    {
        var sent = Walked with
        {
            Journey = "send-document",
            Steps = [new JourneyStep("1", "Build the message", "single-system-ehr", "mesh-client-consumers", "FILE", "Z98020OT001/OUT/x.ctl", null, 3, null)],
        };
        await using var careSystem = await RecordedService.StartAsync(_ => Results.Ok(sent));
        await using var sandbox = new RunningSandbox(careSystems: new Dictionary<string, string> { ["single-system-ehr"] = careSystem.Address });

        var page = await sandbox.SendFormAsync("/journeys", ("Form.Journey", "send-document"));

        Assert.Contains("The care system builds the message", page.QuerySelector(".phase__title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("file", page.QuerySelector(".step .status")!.TextContent);
        Assert.EndsWith("?step=1#exchange", page.QuerySelector(".step__result a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("in the practice's workflow", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".journey-facts a[href^='/audit']"));
    }

    [Fact]
    public async Task A_topology_that_is_not_running_is_a_conflict_that_says_how_to_start_it()
    {
        await using var sandbox = new RunningSandbox();

        using var answer = await PostAsync(sandbox, new { topology = "single-system", journey = "access-record-html", nhsNumber = "1" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("--topology single-system", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topology_that_does_not_exist_is_a_conflict_that_lists_those_that_do()
    {
        await using var sandbox = new RunningSandbox();

        using var answer = await PostAsync(sandbox, new { topology = "nowhere", journey = "access-record-html", nhsNumber = "1" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("There are: single-system.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_patient_is_refused_with_what_is_missing()
    {
        await using var sandbox = new RunningSandbox();

        using var answer = await PostAsync(sandbox, new { journey = "access-record-html" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("nhsNumber", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_runs_a_journey_for_a_user_and_lists_its_steps_with_their_exchanges()
    {
        await using var mhs = await RecordedService.StartAsync(_ => Results.Ok(Walked));
        await using var sandbox = new RunningSandbox(mhs.Address);

        var page = await sandbox.SendFormAsync("/journeys", ("Form.NhsNumber", " 999 611 0028 "), ("Form.Section", "ALL"));

        var request = JsonSerializer.Deserialize<JourneyRequest>(mhs.LastBody, JsonSerializerOptions.Web)!;
        Assert.Equal(("single-system", "ehr", "9996110028", "ALL"), (request.Topology, request.System, request.NhsNumber, request.Section));
        Assert.Equal(ShippedSeed.Role("user.single-system"), request.User!.SdsUserId);
        Assert.Equal(["1a", "1b"], page.QuerySelectorAll(".step__number").Select(step => step.TextContent));
        Assert.EndsWith("?step=1#exchange", page.QuerySelector(".step__result a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"/inspector?traceId={TraceId}", page.QuerySelector(".trace a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($".journey-facts a[href='/audit?traceId={TraceId}']"));
        var again = await sandbox.SeeAsync(page.QuerySelector("a[href*='again=']")!.GetAttribute("href")!);
        Assert.Equal("ALL", again.QuerySelector("#section option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_patients_own_journey_belongs_to_no_topology()
    {
        await using var app = await RecordedService.StartAsync(_ => Results.Ok(Walked));
        await using var sandbox = new RunningSandbox(careSystems: new Dictionary<string, string> { ["patient-app"] = app.Address });

        var page = await sandbox.SendFormAsync("/journeys", ("Form.Journey", "patient-facing-record"));

        var request = JsonSerializer.Deserialize<JourneyRequest>(app.LastBody, JsonSerializerOptions.Web)!;
        Assert.Equal((null, null, null), (request.Topology, request.System, request.User));
        Assert.Contains("Patient app", page.QuerySelector(".journey-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_that_only_sends_messages_is_told_who_reads_records()
    {
        await using var mhs = await RecordedService.StartAsync(_ => Results.Ok(Walked));
        await using var sandbox = new RunningSandbox(mhs.Address);

        var page = await sandbox.SendFormAsync("/journeys", ("Form.Asker", $"single-system/pharmacy/{ShippedSeed.Role("user.pharmacy")}"));

        Assert.Empty(mhs.Asked);
        Assert.Contains("sends messages only", page.QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Fellside electronic health record", page.QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_when_the_topology_is_not_running()
    {
        await using var sandbox = new RunningSandbox();

        var page = await sandbox.SendFormAsync("/journeys");

        Assert.Equal("The topology is not running", page.QuerySelector(".nhsuk-error-summary__title")!.TextContent);
    }

    [Fact]
    public async Task The_command_for_a_shell_stays_one_argument_whatever_was_typed()
    {
        await using var sandbox = new RunningSandbox();

        var page = await sandbox.SendFormAsync("/journeys", ("Form.NhsNumber", "1'; rm -rf ~ #"));

        var command = page.QuerySelectorAll("pre")[^1].TextContent;
        Assert.Equal(4, command.Count(character => character == '\''));
    }

    private static Task<HttpResponseMessage> PostAsync(RunningSandbox sandbox, object request) =>
        sandbox.Console.PostAsJsonAsync(new Uri("/_sandbox/journeys", UriKind.Relative), request);
}

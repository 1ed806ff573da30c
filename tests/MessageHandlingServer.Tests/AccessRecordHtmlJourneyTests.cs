using System.Net;
using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

public sealed class AccessRecordHtmlJourneyTests(SpineFixture spine)
{
    private static readonly string[] WholeSequence = ["1a", "1b", "2a", "2b", "2c", "2d", "3a", "3b", "3c", "3d", "4a", "4b", "4c", "4d"];

    [Theory]
    [InlineData(null, "Summary")]
    [InlineData("PRB", "Problems and Issues")]
    [InlineData("MED", "Medications")]
    [InlineData("ALL", "Allergies and Adverse Reactions")]
    public async Task Walks_the_published_sequence_and_returns_the_record(string? section, string title)
    {
        var journey = await RunAsync("patient.plain", section);

        Assert.Equal(JourneyOutcome.Completed, journey.Outcome);
        Assert.Equal(WholeSequence, journey.Steps.Select(step => step.Step));
        Assert.All(journey.Steps, step => Assert.Equal(200, step.Status));
        var html = (string?)journey.Result!["entry"]![0]!["resource"]!["section"]![0]!["text"]!["div"];
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_who_called_whom()
    {
        var journey = await RunAsync("patient.plain");

        var arrows = journey.Steps.ToDictionary(step => step.Step, step => (step.From, step.To));
        Assert.Equal(("single-system-mhs", "pds"), arrows["1a"]);
        Assert.Equal(("sds", "single-system-mhs"), arrows["2d"]);
        Assert.Equal(("single-system-mhs", "ssp"), arrows["4a"]);
        Assert.Equal(("ssp", "provider"), arrows["4b"]);
        Assert.Equal(("provider", "ssp"), arrows["4c"]);
        Assert.Equal(("ssp", "single-system-mhs"), arrows["4d"]);
    }

    [Fact]
    public async Task Leaves_every_step_in_the_exchanges_of_one_trace()
    {
        var journey = await RunAsync("patient.plain");

        Assert.Matches("^[0-9a-f]{32}$", journey.TraceId);
        Assert.All(journey.Steps, step => Assert.Matches("^(single-system-mhs|ssp)-[0-9]+$", step.ExchangeId));
    }

    [Theory]
    [InlineData("asid.consumer.no-agreement")]
    [InlineData("asid.consumer.no-interaction")]
    public async Task Ends_at_the_proxy_when_it_refuses_the_consumer(string role)
    {
        var journey = await spine.RunAsync(new JourneyRequest
        {
            Journey = JourneyNames.AccessRecordHtml,
            NhsNumber = ShippedSeed.Role("patient.plain"),
            FromAsid = Asid.Parse(ShippedSeed.Role(role)),
        });

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Equal(["3a", "5b"], journey.Steps.Select(step => step.Step).SkipWhile(step => step != "3a"));
        Assert.Equal(403, journey.Steps[^1].Status);
        Assert.Contains(ShippedSeed.Role(role), (string?)Issue(journey)["diagnostics"], StringComparison.Ordinal);
        Assert.StartsWith("SSP answered 403", journey.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hands_on_the_providers_own_error_untouched()
    {
        var journey = await RunAsync("patient.not-registered");

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Equal(["4a", "4b", "5a", "5b"], journey.Steps.Select(step => step.Step).SkipWhile(step => step != "4a"));
        Assert.Equal(404, journey.Steps[^1].Status);
        Assert.Equal("PATIENT_NOT_FOUND", (string?)Issue(journey)["details"]!["coding"]![0]!["code"]);
    }

    [Theory]
    [InlineData("patient.not-on-pds", "1b", "PDS does not know")]
    [InlineData("patient.sensitive", "1b", "restricts")]
    [InlineData("patient.very-restricted", "1b", "restricts")]
    [InlineData("patient.no-practice", "1b", "no registered practice")]
    [InlineData("patient.practice-not-in-sds", "2b", "SDS holds no endpoint")]
    [InlineData("patient.practice-without-endpoint", "2b", "SDS holds no endpoint")]
    [InlineData("patient.practice-without-asid", "2d", "SDS holds no accredited system")]
    public async Task Stops_where_a_consumer_must_not_go_on(string role, string lastStep, string explanation)
    {
        var journey = await RunAsync(role);

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Equal(lastStep, journey.Steps[^1].Step);
        Assert.Contains(explanation, journey.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_with_the_survivor_of_a_superseded_number()
    {
        var journey = await RunAsync("patient.superseded");

        Assert.Equal(JourneyOutcome.Completed, journey.Outcome);
        Assert.Contains("superseded", journey.Steps[1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_when_nobody_listens_at_the_practice()
    {
        var journey = await RunAsync("patient.provider-down");

        Assert.Equal(JourneyOutcome.Failed, journey.Outcome);
        Assert.Equal(502, journey.Steps[^1].Status);
    }

    [Theory]
    [InlineData("""{ "journey": "fly", "nhsNumber": "9000000009" }""", "no journey 'fly'")]
    [InlineData("""{ "journey": "access-record-html", "nhsNumber": "9000000009", "system": "toaster" }""", "no such system")]
    [InlineData("""{ "journey": "access-record-html", "nhsNumber": "9000000009", "user": { "sdsUserId": "1" } }""", "no such system or user")]
    public async Task Says_what_there_is_where_a_name_is_unknown(string request, string reason)
    {
        using var answer = await spine.PostAsync(JsonNode.Parse(request)!);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<JourneyResult> RunAsync(string role, string? section = null) => spine.RunAsync(new JourneyRequest
    {
        Journey = JourneyNames.AccessRecordHtml,
        NhsNumber = ShippedSeed.Role(role),
        Section = section,
    });

    private static JsonNode Issue(JourneyResult journey) => journey.Result!["issue"]![0]!;
}

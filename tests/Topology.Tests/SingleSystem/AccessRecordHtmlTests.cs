using System.Net;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests.SingleSystem;

public sealed class AccessRecordHtmlTests(SharedSandbox shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_journey_returns_the_summary_by_steps_1a_to_4d()
    {
        var sandbox = await shared.StartedAsync();

        var journey = await sandbox.RunAsync(Request("patient.plain"));

        Assert.Equal("completed", (string?)journey["outcome"]);
        Assert.Equal(["1a", "1b", "2a", "2b", "2c", "2d", "3a", "3b", "3c", "3d", "4a", "4b", "4c", "4d"], journey.Steps());
        Assert.Contains("<h1>Summary</h1>", journey["result"]!.ToJsonString(Readable), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pds")]
    [InlineData("sds")]
    [InlineData("ssp")]
    [InlineData("provider")]
    [InlineData("single-system-mhs")]
    public async Task All_calls_of_a_journey_are_one_trace(string service)
    {
        var sandbox = await shared.StartedAsync();
        var journey = await sandbox.RunAsync(Request("patient.plain"));

        var exchanges = await sandbox.ExchangesAsync(service, (string)journey["traceId"]!);

        Assert.NotEmpty(exchanges);
    }

    [Fact]
    public async Task The_provider_traces_the_patient_on_PDS_itself()
    {
        var sandbox = await shared.StartedAsync();
        var journey = await sandbox.RunAsync(Request("patient.plain"));

        var asked = await sandbox.ExchangesAsync("pds", (string)journey["traceId"]!);

        Assert.Contains(asked, exchange => (string?)exchange!["from"] == "provider");
    }

    [Fact]
    public async Task The_provider_receives_what_the_consumer_sent_and_nothing_less()
    {
        var sandbox = await shared.StartedAsync();
        var journey = await sandbox.RunAsync(Request("patient.plain"));
        var trace = (string)journey["traceId"]!;

        var sent = (await sandbox.ExchangesAsync("single-system-mhs", trace)).Last(IsRecord)!;
        var received = (await sandbox.ExchangesAsync("provider", trace)).Last(IsRecord)!;

        Assert.Equal((string?)sent["requestBody"], (string?)received["requestBody"]);
        Assert.Equal((string?)sent["responseBody"], (string?)received["responseBody"]);
        Assert.Equal(ShippedSeed.Role("asid.consumer.single-system"), (string?)received["requestHeaders"]!["Ssp-From"]);
        Assert.Equal(
            ShippedSeed.Role($"asid.practice.{ShippedSeed.Role("practice.datacentre.1")}"), (string?)received["requestHeaders"]!["Ssp-To"]);
        Assert.Equal((string?)sent["requestHeaders"]!["Authorization"], (string?)received["requestHeaders"]!["Authorization"]);
    }

    [Fact]
    public async Task A_practice_with_its_own_system_answers_too()
    {
        var sandbox = await shared.StartedAsync();

        var journey = await sandbox.RunAsync(Request("patient.single"));

        Assert.Equal("completed", (string?)journey["outcome"]);
        Assert.Contains(journey["steps"]!.AsArray(), step => (string?)step!["to"] == "provider-single");
    }

    [Fact]
    public async Task Without_an_agreement_the_answer_is_the_proxys_403_in_the_documented_shape()
    {
        var sandbox = await shared.StartedAsync();
        var from = ShippedSeed.Role("asid.consumer.no-agreement");
        var request = Request("patient.plain");
        request["fromAsid"] = from;

        var journey = await sandbox.RunAsync(request);

        var to = ShippedSeed.Role($"asid.practice.{ShippedSeed.Role("practice.datacentre.1")}");
        var text = $"FOT_CHECK_FAILED_MESSAGESENDER_{from}_MESSAGERECEIVER_{to}";
        var outcome = journey["result"]!.AsObject();
        Assert.Equal("refused", (string?)journey["outcome"]);
        Assert.Equal(["3a", "5b"], journey.Steps()[^2..]);
        Assert.Equal(["resourceType", "id", "issue"], outcome.Select(member => member.Key));
        Assert.Equal(
            $$"""[{"severity":"error","code":"forbidden","details":{"coding":[{"system":"http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0","code":"403","display":"{{text}}"}]},"diagnostics":"{{text}}"}]""",
            outcome["issue"]!.ToJsonString());
    }

    [Fact]
    public async Task The_proxy_says_which_row_decided_a_refusal()
    {
        var sandbox = await shared.StartedAsync();
        var request = Request("patient.plain");
        request["fromAsid"] = ShippedSeed.Role("asid.consumer.no-agreement");

        var journey = await sandbox.RunAsync(request);

        var refused = (await sandbox.ExchangesAsync("ssp", (string)journey["traceId"]!)).Last()!["refusedBecause"];
        Assert.Contains("agreement", (string?)refused!["rule"], StringComparison.OrdinalIgnoreCase);
        Assert.NotNull((string?)refused["remedy"]);
    }

    [Fact]
    public async Task For_a_patient_whom_the_practice_does_not_hold_the_providers_own_error_comes_through_untouched()
    {
        var sandbox = await shared.StartedAsync();

        var journey = await sandbox.RunAsync(Request("patient.not-registered"));

        Assert.Equal("refused", (string?)journey["outcome"]);
        Assert.Equal(["4a", "4b", "5a", "5b"], journey.Steps()[^4..]);
        Assert.Equal("PATIENT_NOT_FOUND", (string?)journey["result"]!["issue"]![0]!["details"]!["coding"]![0]!["code"]);
        var received = (await sandbox.ExchangesAsync("provider", (string)journey["traceId"]!)).Last(IsRecord)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse((string)received["responseBody"]!), journey["result"]));
    }

    [Fact]
    public async Task A_topology_that_is_not_there_is_a_409_that_names_those_that_are()
    {
        var sandbox = await shared.StartedAsync();
        using var console = sandbox.ClientOf("console");

        using var answer = await console.PostAsync(
            "/_sandbox/journeys",
            new StringContent(
                """{ "topology": "moon-base", "journey": "access-record-html", "nhsNumber": "9000000009" }""",
                System.Text.Encoding.UTF8,
                "application/json"),
            Token);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("single-system", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_of_the_console_resets_every_service()
    {
        var sandbox = await shared.StartedAsync();
        var journey = await sandbox.RunAsync(Request("patient.plain"));
        var trace = (string)journey["traceId"]!;
        Assert.NotEmpty(await sandbox.ExchangesAsync("provider", trace));
        using var console = sandbox.ClientOf("console");

        using var answer = await console.PostAsync("/_sandbox/reset", null, Token);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        foreach (var service in Addresses.Services.Keys)
        {
            // Of the journey nothing: mailbox clients may have polled MESH again by now.
            Assert.Empty(await sandbox.ExchangesAsync(service, trace));
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Request(string patientRole) => new()
    {
        ["topology"] = "single-system",
        ["journey"] = "access-record-html",
        ["nhsNumber"] = ShippedSeed.Role(patientRole),
        ["section"] = "SUM",
    };

    private static bool IsRecord(JsonNode? exchange) =>
        ((string)exchange!["url"]!).EndsWith("$gpc.getcarerecord", StringComparison.Ordinal);
}

using System.Buffers.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

public sealed class InspectorTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    // Its token says that somebody by the name of Marchbank asks.
    private static readonly string Refused = $$$"""
        [{"id":"mhs-1","traceId":"{{{TraceId}}}","at":"2026-03-02T09:30:00+00:00","from":"single-system-mhs","to":"ssp","method":"POST",
          "url":"http://localhost/Patient/$gpc.getcarerecord",
          "requestHeaders":{"Ssp-From":"200000198020","Ssp-InteractionID":"urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord",
            "Authorization":"Bearer e30.{{{Base64Url.EncodeToString("{\"family\":\"Marchbank\"}"u8)}}}."},
          "requestBody":"{\"value\":\"9996110028\"}","status":403,"responseHeaders":{},"durationMs":1,"refusedBecause":{"rule":"It cannot pass."}}]
        """;

    [Fact]
    public async Task Shows_what_a_service_received_and_answered_newest_first()
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.plain"));
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.single"));

        var exchanges = (await sandbox.SeeAsync("/inspector")).QuerySelectorAll(".exchange");

        Assert.Equal(2, exchanges.Length);
        Assert.EndsWith(ShippedSeed.Role("patient.single"), exchanges[0].QuerySelector(".exchange__url")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"resourceType\": \"Patient\"", exchanges[0].QuerySelector("pre[aria-label='Answer body']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_one_trace_alone_when_it_is_asked_for()
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.plain"), TraceId);
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.single"));

        var page = await sandbox.SeeAsync($"/inspector?traceId={TraceId}");

        var exchange = Assert.Single(page.QuerySelectorAll(".exchange"));
        Assert.EndsWith(ShippedSeed.Role("patient.plain"), exchange.QuerySelector(".exchange__url")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_a_refusal_and_opens_it_within_its_trace()
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.not-on-pds"), TraceId);

        var exchange = (await sandbox.SeeAsync($"/inspector?traceId={TraceId}")).QuerySelector(".exchange")!;

        Assert.True(exchange.HasAttribute("open"));
        Assert.Equal("Why it was refused", exchange.QuerySelector(".problem h2")!.TextContent);
    }

    [Theory]
    [InlineData("ldap://localhost:8389/o=nhs??sub?(o=*)", 0, "LDAP 0", "status--good")]
    [InlineData("ldap://localhost:8389/o=nhs??sub?(o=*)", 32, "LDAP 32", "status--refused")]
    [InlineData("http://localhost:8710/", 0, "no answer", "status--broken")]
    public async Task Tells_the_result_of_a_search_over_LDAP_from_an_HTTP_status(string url, int status, string text, string tone)
    {
        await using var mhs = await RecordedService.StartAsync(_ => Results.Text(
            $$$"""
            [{"id":"mhs-1","traceId":"","at":"2026-03-02T09:30:00+00:00","from":"client","to":"sds","method":"SEARCH","url":"{{{url}}}",
              "requestHeaders":{},"status":{{{status}}},"responseHeaders":{},"durationMs":1}]
            """,
            "application/json"));
        await using var sandbox = new RunningSandbox(mhs.Address);

        var shown = (await sandbox.SeeAsync("/inspector")).QuerySelector(".exchange .status")!;

        Assert.Equal(text, shown.TextContent);
        Assert.Contains(tone, shown.ClassList);
    }

    [Fact]
    public async Task Bodies_and_addresses_are_text_whatever_they_hold()
    {
        const string Hostile = "</pre><script>alert(1)</script>";
        await using var mhs = await RecordedService.StartAsync(_ => Results.Text(
            $$$"""
            [{"id":"mhs-1","traceId":"","at":"2026-03-02T09:30:00+00:00","from":"{{{Hostile}}}","to":"pds","method":"GET","url":"{{{Hostile}}}",
              "requestHeaders":{"X":"{{{Hostile}}}"},"status":200,"responseHeaders":{},"responseBody":"{{{Hostile}}}","durationMs":1,
              "refusedBecause":{"rule":"{{{Hostile}}}","row":"{{{Hostile}}}","remedy":"{{{Hostile}}}"}}]
            """,
            "application/json"));
        await using var sandbox = new RunningSandbox(mhs.Address);

        var page = await sandbox.SeeAsync("/inspector?service=single-system-mhs");

        Assert.Single(page.QuerySelectorAll(".exchange"));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Contains(Hostile, page.QuerySelector("pre[aria-label='Answer body']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patient=9996110028", true)]
    [InlineData("patient=999%20611%200028", true)]
    [InlineData("patient=9000000009", false)]
    [InlineData("asid=200000198020", true)]
    [InlineData("asid=200000000000", false)]
    [InlineData("interaction=getcarerecord", true)]
    [InlineData("interaction=getstructuredrecord", false)]
    [InlineData("status=403", true)]
    [InlineData("status=4xx", true)]
    [InlineData("status=refused", true)]
    [InlineData("status=2xx", false)]
    [InlineData("text=MARCHBANK", true)]
    [InlineData("text=something+else", false)]
    [InlineData("service=single-system-mhs&text=cannot+pass", true)]
    [InlineData("service=sds", false)]
    public async Task Filters_by_patient_ASID_interaction_status_and_any_text(string query, bool fits)
    {
        await using var mhs = await RecordedService.StartAsync(_ => Results.Text(Refused, "application/json"));
        await using var sandbox = new RunningSandbox(mhs.Address);

        Assert.Equal(fits ? 1 : 0, (await sandbox.SeeAsync($"/inspector?{query}")).QuerySelectorAll(".exchange").Length);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("?polls=true", 1)]
    public async Task Leaves_out_the_polls_of_MESH_clients_unless_they_are_asked_for(string query, int shown)
    {
        await using var mhs = await RecordedService.StartAsync(_ => Results.Text(
            """
            [{"id":"mesh-1","traceId":"","at":"2026-03-02T09:30:00+00:00","from":"mesh-client-single","to":"mesh","method":"GET",
              "url":"http://localhost/messageexchange/A/inbox?max_results=100","requestHeaders":{},"status":200,"responseHeaders":{},"durationMs":1}]
            """,
            "application/json"));
        await using var sandbox = new RunningSandbox(mhs.Address);

        Assert.Equal(shown, (await sandbox.SeeAsync($"/inspector{query}")).QuerySelectorAll(".exchange").Length);
    }

    [Fact]
    public async Task Exports_what_it_shows_as_an_HTTP_archive()
    {
        await using var mhs = await RecordedService.StartAsync(_ => Results.Text(Refused, "application/json"));
        await using var sandbox = new RunningSandbox(mhs.Address);
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.plain"));
        var link = (await sandbox.SeeAsync("/inspector?status=403")).QuerySelector("a[download]")!.GetAttribute("href")!;

        var log = JsonNode.Parse(await sandbox.Console.GetStringAsync(new Uri(link, UriKind.Relative)))!["log"]!;

        var entry = Assert.Single(log["entries"]!.AsArray())!;
        Assert.Equal("1.2", (string?)log["version"]);
        Assert.Equal(("POST", 403), ((string?)entry["request"]!["method"], (int)entry["response"]!["status"]!));
        Assert.Equal("It cannot pass.", (string?)entry["_refusedBecause"]!["rule"]);
    }

    [Fact]
    public async Task Follows_live_what_fits_and_only_that()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var sandbox = new RunningSandbox();
        var seen = FirstLineAsync(sandbox, $"/_sandbox/live/exchanges?patient={ShippedSeed.Role("patient.single")}", limit.Token);

        // Asked again until the watch has found its place and sees it.
        while (!seen.IsCompleted)
        {
            await sandbox.AskPdsAsync(ShippedSeed.Role("patient.plain"));
            await sandbox.AskPdsAsync(ShippedSeed.Role("patient.single"));
            await Task.WhenAny(seen, Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token));
        }

        var line = await seen;
        Assert.StartsWith("data: <details class=\"exchange\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain(ShippedSeed.Role("patient.plain"), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_nothing_has_been_exchanged()
    {
        await using var sandbox = new RunningSandbox();

        Assert.NotNull((await sandbox.SeeAsync("/inspector")).QuerySelector(".nhsuk-inset-text"));
    }

    private static async Task<string> FirstLineAsync(RunningSandbox sandbox, string stream, CancellationToken cancellationToken)
    {
        using var answer = await sandbox.Console.GetAsync(new Uri(stream, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));

        return (await reader.ReadLineAsync(cancellationToken))!;
    }
}

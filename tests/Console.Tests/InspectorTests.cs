using Microsoft.AspNetCore.Http;
using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

public sealed class InspectorTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task Shows_what_a_service_received_and_answered_newest_first()
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.plain"));
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.single"));

        var exchanges = (await sandbox.SeeAsync("/inspector")).QuerySelectorAll(".exchange");

        Assert.Equal(2, exchanges.Length);
        Assert.EndsWith(ShippedSeed.Role("patient.single"), exchanges[0].QuerySelector(".exchange__url")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"resourceType\": \"Patient\"", exchanges[0].QuerySelectorAll("pre")[1].TextContent, StringComparison.Ordinal);
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
        Assert.Equal("Why it was refused", exchange.QuerySelector(".problem__title")!.TextContent);
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
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains(Hostile, page.QuerySelectorAll("pre")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_nothing_has_been_exchanged()
    {
        await using var sandbox = new RunningSandbox();

        Assert.NotNull((await sandbox.SeeAsync("/inspector")).QuerySelector(".nhsuk-inset-text"));
    }
}

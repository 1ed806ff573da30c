using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using SpineSandbox.Ssp.Audit;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Audit;

/// <summary>What SSP keeps of each request, and how it is read.</summary>
public sealed class AuditTests(SspFixture ssp) : IClassFixture<SspFixture>
{
    [Fact]
    public async Task Request_that_passed_is_kept_with_all_claims_headers_and_volumes()
    {
        ssp.Provider.Answers(RawMessage.Ok("{\"answer\":1}"));
        var trace = Guid.NewGuid().ToString("N");
        var request = Traced(trace, ssp.CareRecord());
        await ssp.SendAsync(request);

        var entry = Assert.Single(await ReadAsync($"traceId={trace}"));
        Assert.Equal(ssp.Service.Clock.GetUtcNow(), entry.At);
        Assert.Equal(trace, entry.TraceId);
        Assert.Equal("6d6c3a34-4d0f-4c1e-8a53-0e2b6f6d1a01", entry.SspTraceId);
        Assert.Equal((TestDirectory.Consumer.Value, TestDirectory.Provider.Value), (entry.FromAsid, entry.ToAsid));
        Assert.Equal((TestDirectory.ConsumerOrganisation.Value, TestDirectory.Practice.Value), (entry.ConsumerOdsCode, entry.ProviderOdsCode));
        Assert.Equal(("POST", request.Target, 200), (entry.Method, entry.Target, entry.Status));
        Assert.Equal((AuditOutcome.Forwarded, null, null), (entry.Outcome, entry.Rule, entry.Reason));
        Assert.Equal((2, 12), (entry.RequestBytes, entry.ResponseBytes));
        Assert.Equal("application/json+fhir", entry.Headers.GetProperty("Accept").GetString());
        Assert.False(entry.Headers.TryGetProperty("Authorization", out _));

        var claims = entry.Claims!.Value;
        Assert.Equal(
            ["aud", "exp", "iat", "iss", "reason_for_request", "requested_record", "requested_scope", "requesting_device", "requesting_organization", "requesting_practitioner", "sub"],
            claims.EnumerateObject().Select(claim => claim.Name).Order(StringComparer.Ordinal));
        Assert.Equal("9000000009", claims.GetProperty("requested_record").GetProperty("identifier")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Request_that_was_refused_is_kept_with_the_rule_and_the_reason()
    {
        var trace = Guid.NewGuid().ToString("N");
        await ssp.SendAsync(Traced(trace, ssp.CareRecord()).With("Ssp-From", TestDirectory.Unknown.Value));

        var entry = Assert.Single(await ReadAsync($"traceId={trace}"));
        Assert.Equal((AuditOutcome.Refused, "sender", 403), (entry.Outcome, entry.Rule, entry.Status));
        Assert.Contains("holds no system", entry.Reason, StringComparison.Ordinal);
        Assert.NotNull(entry.Claims);
    }

    [Fact]
    public async Task Request_without_a_token_is_kept_without_claims()
    {
        var trace = Guid.NewGuid().ToString("N");
        await ssp.SendAsync(Traced(trace, ssp.CareRecord()).With("Authorization", "Bearer nonsense"));

        var entry = Assert.Single(await ReadAsync($"traceId={trace}"));
        Assert.Equal(("token", null), (entry.Rule, entry.Claims));
    }

    [Fact]
    public async Task Claims_nested_as_deep_as_the_gate_reads_them_are_kept()
    {
        const int deepest = 64;
        ssp.Provider.Answers(RawMessage.Ok("{}"));
        var trace = Guid.NewGuid().ToString("N");
        var claims = string.Concat(Enumerable.Repeat("{\"a\":", deepest - 1)) + "{}" + new string('}', deepest - 1);
        var token = $"{Base64Url.EncodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}"u8)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.";
        Assert.Equal("HTTP/1.1 200 OK", (await ssp.SendAsync(Traced(trace, ssp.CareRecord()).With("Authorization", $"Bearer {token}"))).StartLine);

        Assert.Equal(claims, Assert.Single(await ReadAsync($"traceId={trace}")).Claims!.Value.GetRawText());
    }

    [Fact]
    public async Task Request_that_the_provider_failed_is_kept_as_such()
    {
        ssp.Provider.Answer = async (_, stream) => !await RawProvider.Reply(stream, "");
        var trace = Guid.NewGuid().ToString("N");
        await ssp.SendAsync(Traced(trace, ssp.CareRecord()));

        var entry = Assert.Single(await ReadAsync($"traceId={trace}"));
        Assert.Equal((AuditOutcome.ProviderFailed, 502), (entry.Outcome, entry.Status));
    }

    [Fact]
    public async Task Entries_are_found_by_ASID_by_instant_and_page_by_page()
    {
        ssp.Provider.Answers(RawMessage.Ok("{}"));
        var begin = ssp.Service.Clock.GetUtcNow() + TimeSpan.FromHours(1);
        ssp.Service.Clock.Advance(TimeSpan.FromHours(1));
        var traces = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid().ToString("N")).ToList();
        foreach (var trace in traces)
        {
            await ssp.SendAsync(Traced(trace, ssp.CareRecord()));
            ssp.Service.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var instants = $"from={Instant(begin)}&to={Instant(begin.AddMinutes(3))}";
        Assert.Equal(traces[..4], (await ReadAsync(instants)).Select(entry => entry.TraceId));
        Assert.Equal(traces[2..4], (await ReadAsync($"{instants}&limit=2")).Select(entry => entry.TraceId));

        var first = (await ReadAsync($"traceId={traces[0]}"))[0];
        Assert.Equal(traces[1..3], (await ReadAsync($"after={first.Id}&limit=2")).Select(entry => entry.TraceId));
        Assert.Equal(traces[1..], (await ReadAsync($"after={first.Id}&from={TestDirectory.Consumer}&to={TestDirectory.Provider}")).Select(entry => entry.TraceId));
        Assert.Empty(await ReadAsync($"after={first.Id}&from={TestDirectory.Unknown}"));
    }

    [Fact]
    public async Task Query_that_cannot_be_read_is_a_problem()
    {
        using var answer = await ssp.Client.GetAsync("/_sandbox/audit?from=yesterday");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Reset_forgets_the_audit()
    {
        var trace = Guid.NewGuid().ToString("N");
        await ssp.SendAsync(Traced(trace, ssp.CareRecord()));
        using var answer = await ssp.Client.PostAsync("/_sandbox/reset", null);

        Assert.Empty(await ReadAsync($"traceId={trace}"));
        await ssp.AgreeAsync();
    }

    private static ConsumerRequest Traced(string trace, ConsumerRequest request) => request.With("traceparent", $"00-{trace}-00f067aa0ba902b7-01");

    private static string Instant(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";

    private async Task<List<AuditEntry>> ReadAsync(string query) =>
        await ssp.Client.GetFromJsonAsync<List<AuditEntry>>($"/_sandbox/audit?{query}", AuditJson.Options) ?? [];
}

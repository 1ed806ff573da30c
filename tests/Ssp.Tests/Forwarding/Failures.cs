using System.Text.Json;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Forwarding;

/// <summary>What tests of failing providers have in common.</summary>
internal static class Failures
{
    public static (string TraceId, ConsumerRequest Request) Traced(SspFixture ssp)
    {
        var trace = Guid.NewGuid().ToString("N");
        return (trace, ssp.CareRecord().With("traceparent", $"00-{trace}-00f067aa0ba902b7-01"));
    }

    /// <summary>The reason in the received exchange, once it is there.</summary>
    public static async Task<string> ReasonAsync(SspFixture ssp, string traceId)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            deadline.Token.ThrowIfCancellationRequested();
            var received = (await ssp.ExchangesAsync(traceId)).FirstOrDefault(exchange => exchange.To == "ssp");
            if (received is not null)
            {
                return received.RefusedBecause?.Rule ?? "(none)";
            }

            await Task.Yield();
        }
    }

    public static void AssertTransient(RawMessage answer, int status, string target)
    {
        Assert.StartsWith($"HTTP/1.1 {status} ", answer.StartLine, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer.Body);
        var issue = json.RootElement.GetProperty("issue")[0];
        var coding = issue.GetProperty("details").GetProperty("coding")[0];
        Assert.Equal("transient", issue.GetProperty("code").GetString());
        Assert.Equal($"{status}", coding.GetProperty("code").GetString());
        Assert.Equal($"ERROR_COMMUNICATING_TO_ENDPOINT_URL_{target}", coding.GetProperty("display").GetString());
    }
}

using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Forwarding;

/// <summary>What <c>/_sandbox/exchanges</c> of SSP tells of one request.</summary>
public sealed class ExchangeTests(SspFixture ssp) : IClassFixture<SspFixture>
{
    [Fact]
    public async Task Request_that_passed_is_there_twice_received_from_the_consumer_and_sent_to_the_provider()
    {
        ssp.Provider.Answers(RawMessage.Ok("{\"answer\":1}"));
        var trace = Guid.NewGuid().ToString("N");
        var request = new ConsumerRequest { Target = ssp.Root + "/Patient/$gpc.getcarerecord?a=%7C", Body = "{\"question\":1}" }
            .With("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        await ssp.SendAsync(request);

        // The sent one first: it is recorded when the provider's answer begins, so that a consumer that has it finds it.
        var exchanges = await ssp.ExchangesAsync(trace);
        var sent = exchanges[0];
        Assert.Equal(("ssp", "provider", "POST", request.Target, 200), (sent.From, sent.To, sent.Method, sent.Url, sent.Status));
        Assert.Equal(("{\"question\":1}", "{\"answer\":1}"), (sent.RequestBody, sent.ResponseBody));
        Assert.Equal("for=127.0.0.1;by=_ssp", sent.RequestHeaders["Forwarded"]);
        Assert.EndsWith("Content-Type", sent.ResponseHeaders.Keys.Order(StringComparer.Ordinal).Last(), StringComparison.Ordinal);

        var received = Assert.Single(exchanges, exchange => exchange.To == "ssp");
        Assert.Equal((TestDirectory.Consumer.Value, $"http://localhost/{request.Target}", 200), (received.From, received.Url, received.Status));
        Assert.Equal(("{\"question\":1}", "{\"answer\":1}"), (received.RequestBody, received.ResponseBody));
    }

    [Fact]
    public async Task Request_that_was_refused_is_there_once_with_the_rule_the_row_and_what_to_do()
    {
        var trace = Guid.NewGuid().ToString("N");
        await ssp.SendAsync(new ConsumerRequest { Target = ssp.Provider.Address + "/elsewhere" }.With("traceparent", $"00-{trace}-00f067aa0ba902b7-01"));

        var received = Assert.Single(await ssp.ExchangesAsync(trace));
        Assert.Equal(400, received.Status);
        Assert.Contains("SSP forwards only below the address that SDS holds", received.RefusedBecause!.Rule, StringComparison.Ordinal);
        Assert.StartsWith("endpoints/", received.RefusedBecause.Row, StringComparison.Ordinal);
        Assert.NotNull(received.RefusedBecause.Remedy);
    }
}

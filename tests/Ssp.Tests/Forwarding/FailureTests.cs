using SpineSandbox.Ssp.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Ssp.Tests.Forwarding;

/// <summary>What the consumer gets when the provider fails, and what SSP tells of who failed.</summary>
public sealed class FailureTests(SspFixture ssp) : IClassFixture<SspFixture>
{
    [Fact]
    public async Task Provider_that_nobody_listens_for_is_502()
    {
        using var closed = new ClosedPort();
        var address = $"http://localhost:{closed.Number}";
        await ssp.MoveProviderAsync(address);

        var target = TestDirectory.Root(address) + "/metadata";
        var answer = await ssp.SendAsync(new ConsumerRequest { Target = target });

        Failures.AssertTransient(answer, 502, target);
        await ssp.MoveProviderAsync(ssp.Provider.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 2")]
    [InlineData("this is not HTTP\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")]
    public async Task Provider_that_closes_before_its_answer_begins_or_answers_no_HTTP_is_502(string bytes)
    {
        ssp.Provider.Answer = async (_, stream) => !await RawProvider.Reply(stream, bytes);

        var request = ssp.CareRecord();
        Failures.AssertTransient(await ssp.SendAsync(request), 502, request.Target);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf.\r\n")]
    public async Task Provider_that_answers_half_breaks_the_connection_off_and_is_blamed(string half)
    {
        ssp.Provider.Answer = async (_, stream) => !await RawProvider.Reply(stream, half);

        var (trace, request) = Failures.Traced(ssp);
        await Assert.ThrowsAnyAsync<IOException>(() => ssp.SendAsync(request));

        Assert.Contains("The provider broke off", await Failures.ReasonAsync(ssp, trace), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consumer_that_leaves_before_the_answer_is_499_in_the_exchanges_and_leaves_the_provider_too()
    {
        var (arrived, left) = (new TaskCompletionSource(), new TaskCompletionSource());
        ssp.Provider.Answer = async (_, stream) =>
        {
            arrived.SetResult();
            try
            {
                await stream.ReadExactlyAsync(new byte[1]);
            }
            catch (IOException)
            {
                left.SetResult();
            }

            return false;
        };

        var (trace, request) = Failures.Traced(ssp);
        using var consumer = await RawConsumer.ConnectAsync(ssp.Address);
        await consumer.SendAsync(request.Bytes());
        await arrived.Task;
        consumer.Reset();
        await left.Task;

        Assert.Contains("The consumer closed the connection", await Failures.ReasonAsync(ssp, trace), StringComparison.Ordinal);
        Assert.Equal([0, 499], (await ssp.ExchangesAsync(trace)).Select(exchange => exchange.Status));
    }

    [Fact]
    public async Task Consumer_that_leaves_within_the_answer_is_told_from_a_provider_that_breaks_off()
    {
        var begun = new TaskCompletionSource();
        ssp.Provider.Answer = async (_, stream) =>
        {
            await RawProvider.Reply(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            try
            {
                while (true)
                {
                    await RawProvider.Reply(stream, "4000\r\n" + new string('x', 0x4000) + "\r\n");
                    begun.TrySetResult();
                }
            }
            catch (IOException)
            {
                return false;
            }
        };

        var (trace, request) = Failures.Traced(ssp);
        using var consumer = await RawConsumer.ConnectAsync(ssp.Address);
        await consumer.SendAsync(request.Bytes());
        await begun.Task;
        await consumer.Stream.ReadExactlyAsync(new byte[100]);
        consumer.Reset();

        Assert.Contains("The consumer closed the connection", await Failures.ReasonAsync(ssp, trace), StringComparison.Ordinal);
    }
}

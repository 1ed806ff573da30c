using System.Text;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Forwarding;

/// <summary>A consumer that asks before it sends its body is answered by the provider, not by SSP.</summary>
public sealed class ExpectContinueTests : IClassFixture<SspFixture>
{
    private readonly SspFixture _ssp;

    public ExpectContinueTests(SspFixture ssp)
    {
        _ssp = ssp;
        _ssp.Provider.LeavesBodies = true;
    }

    [Fact]
    public async Task Body_is_asked_for_when_the_provider_asks_for_it()
    {
        var body = new byte[5];
        _ssp.Provider.Answer = async (request, stream) =>
        {
            Assert.Equal("100-continue", request.Header("Expect"));
            await RawProvider.Reply(stream, "HTTP/1.1 100 Continue\r\n\r\n");
            await stream.ReadExactlyAsync(body);
            return await RawProvider.Reply(stream, RawMessage.Ok("{}"));
        };
        using var consumer = await RawConsumer.ConnectAsync(_ssp.Address);

        await consumer.SendAsync(Asking(_ssp.CareRecord()));
        Assert.Equal("HTTP/1.1 100 Continue", (await consumer.ReceiveAsync()).StartLine);

        await consumer.SendAsync("hello");
        Assert.Equal("HTTP/1.1 200 OK", (await consumer.ReceiveAsync()).StartLine);
        Assert.Equal("hello", Encoding.ASCII.GetString(body));
    }

    [Fact]
    public async Task Body_is_not_asked_for_when_the_provider_answers_without_it()
    {
        _ssp.Provider.Answer = async (_, stream) => !await RawProvider.Reply(stream, "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
        using var consumer = await RawConsumer.ConnectAsync(_ssp.Address);

        // A small body is sent all the same, to keep the connection to the provider.
        await consumer.SendAsync(Asking(_ssp.CareRecord(), length: 50_000));

        Assert.StartsWith("HTTP/1.1 413 ", (await consumer.ReceiveAsync()).StartLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_is_not_asked_for_when_SSP_refuses()
    {
        using var consumer = await RawConsumer.ConnectAsync(_ssp.Address);

        await consumer.SendAsync(Asking(_ssp.CareRecord().With(SspHeaders.From, TestDirectory.Unknown.Value)));

        Assert.StartsWith("HTTP/1.1 403 ", (await consumer.ReceiveAsync()).StartLine, StringComparison.Ordinal);
    }

    /// <summary>The head alone, with the length of a body to come.</summary>
    private static string Asking(ConsumerRequest request, int length = 5) => new ConsumerRequest { Target = request.Target, Body = null }
        .With(SspHeaders.From, request.Headers[SspHeaders.From])
        .With("Expect", "100-continue")
        .With("Content-Length", $"{length}")
        .Bytes();
}

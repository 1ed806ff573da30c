using System.Globalization;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Forwarding;

/// <summary>100 MB each way. Alone, because it watches the memory of the process.</summary>
[CollectionDefinition(nameof(LargeBodyTests), DisableParallelization = true)]
[Collection(nameof(LargeBodyTests))]
public sealed class LargeBodyTests(SspFixture ssp) : IClassFixture<SspFixture>
{
    private const int Size = 100_000_000;
    private const long MostGrowth = 64 << 20;

    [Fact]
    public async Task Bodies_of_100_MB_pass_in_both_directions_without_being_kept()
    {
        var length = Size.ToString(CultureInfo.InvariantCulture);
        ssp.Provider.LeavesBodies = true;
        ssp.Provider.Answer = async (_, stream) =>
        {
            await ReadAsync(stream, Size);
            await RawProvider.Reply(stream, $"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");
            await WriteAsync(stream, Size);
            return true;
        };
        GC.Collect();
        var before = Environment.WorkingSet;

        using var consumer = await RawConsumer.ConnectAsync(ssp.Address);
        await consumer.SendAsync(new ConsumerRequest { Target = ssp.Root + "/Patient/$gpc.getcarerecord", Body = null }.With("Content-Length", length).Bytes());
        await WriteAsync(consumer.Stream, Size);
        var answer = await RawMessage.ReadHeadAsync(consumer.Stream, TestContext.Current.CancellationToken);
        await ReadAsync(consumer.Stream, Size);

        Assert.Equal("HTTP/1.1 200 OK", answer!.StartLine);
        Assert.Equal(length, answer.Header("Content-Length"));
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, MostGrowth);
    }

    /// <summary>Bytes that follow from their place, so that one lost or moved shows.</summary>
    private static async Task WriteAsync(Stream stream, int size)
    {
        var block = new byte[64 * 1024];
        for (var sent = 0; sent < size;)
        {
            var next = Math.Min(block.Length, size - sent);
            Fill(block, sent, next);
            await stream.WriteAsync(block.AsMemory(0, next));
            sent += next;
        }
    }

    private static async Task ReadAsync(Stream stream, int size)
    {
        var block = new byte[64 * 1024];
        var expected = new byte[64 * 1024];
        for (var received = 0; received < size;)
        {
            var read = await stream.ReadAsync(block.AsMemory(0, Math.Min(block.Length, size - received)));
            Fill(expected, received, read);
            Assert.True(read > 0 && block.AsSpan(0, read).SequenceEqual(expected.AsSpan(0, read)), $"Other bytes after {received}.");
            received += read;
        }
    }

    private static void Fill(byte[] block, int from, int count)
    {
        for (var index = 0; index < count; index++)
        {
            block[index] = (byte)((from + index) * 31 >> 3);
        }
    }
}

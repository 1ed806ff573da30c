using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>A provider that does nothing but answer: 1 KB, or 1 MB where the target says so.</summary>
internal static class ConstantProvider
{
    public const string LargeMark = "large";

    /// <summary>Answers a while later.</summary>
    public const string SlowMark = "slow";

    /// <summary>Breaks off within 1 MB.</summary>
    public const string HalfMark = "half";

    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(300);

    private static readonly byte[] Small = Answer(1024);
    private static readonly byte[] Large = Answer(1024 * 1024);

    public static async Task ServeAsync(int port)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen(512);
        while (true)
        {
            _ = AnswerAsync(await listener.AcceptAsync());
        }
    }

    private static byte[] Answer(int size)
    {
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json+fhir;charset=utf-8\r\nCache-Control: no-store\r\nContent-Length: {size}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. Enumerable.Repeat((byte)'x', size)];
    }

    /// <summary>Requests have no body and come one after the other: the end of a head is the end of a request.</summary>
    private static async Task AnswerAsync(Socket consumer)
    {
        using (consumer)
        {
            consumer.NoDelay = true;
            var buffer = new byte[16 * 1024];
            var filled = 0;
            try
            {
                while (await consumer.ReceiveAsync(buffer.AsMemory(filled)) is > 0 and var read)
                {
                    filled += read;
                    if (!buffer.AsSpan(0, filled).EndsWith("\r\n\r\n"u8))
                    {
                        continue;
                    }

                    var line = Encoding.ASCII.GetString(buffer, 0, buffer.AsSpan(0, filled).IndexOf((byte)'\r'));
                    filled = 0;
                    if (!await AnswerAsync(consumer, line))
                    {
                        return;
                    }
                }
            }
            catch (SocketException)
            {
                // The proxy closed its connection.
            }
        }
    }

    /// <summary>Returns whether the connection goes on.</summary>
    private static async ValueTask<bool> AnswerAsync(Socket consumer, string line)
    {
        if (line.Contains(SlowMark, StringComparison.Ordinal))
        {
            await Task.Delay(Slowness);
        }

        var half = line.Contains(HalfMark, StringComparison.Ordinal);
        var answer = half || line.Contains(LargeMark, StringComparison.Ordinal) ? Large : Small;
        var end = half ? answer.Length / 2 : answer.Length;
        for (var sent = 0; sent < end;)
        {
            sent += await consumer.SendAsync(answer.AsMemory(sent, end - sent));
        }

        return !half;
    }
}

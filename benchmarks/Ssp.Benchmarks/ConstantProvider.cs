using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>A provider that does nothing but answer: 1 KB, or 1 MB where the target says so.</summary>
internal static class ConstantProvider
{
    public const string LargeMark = "large";

    private static readonly byte[] Small = Answer(1024);
    private static readonly byte[] Large = Answer(1024 * 1024);

    public static async Task ServeAsync(int port)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
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

                    var line = buffer.AsSpan(0, buffer.AsSpan(0, filled).IndexOf((byte)'\r'));
                    var answer = line.IndexOf("large"u8) >= 0 ? Large : Small;
                    filled = 0;
                    for (var sent = 0; sent < answer.Length;)
                    {
                        sent += await consumer.SendAsync(answer.AsMemory(sent));
                    }
                }
            }
            catch (SocketException)
            {
                // The proxy closed its connection.
            }
        }
    }
}

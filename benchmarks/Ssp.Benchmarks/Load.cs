using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>Consumers that ask one after the other, each on a connection of its own.</summary>
internal static class Load
{
    public static async Task<Measurement> RunAsync(Proxy proxy, bool large, int connections, TimeSpan duration)
    {
        var path = new Uri(TestDirectory.Root("http://localhost")).AbsolutePath + "/metadata" + (large ? $"?{ConstantProvider.LargeMark}" : "");
        var request = new ConsumerRequest { Method = "GET", Target = $"{proxy.Prefix}{path}".TrimStart('/'), Body = null }
            .With("Content-Type", null)
            .With("Ssp-InteractionID", "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata");
        var bytes = Encoding.ASCII.GetBytes(request.Bytes());

        var cpu = proxy.CpuTime;
        var started = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(proxy.Port, bytes, duration))));
        var elapsed = Stopwatch.GetElapsedTime(started);

        var all = latencies.SelectMany(times => times).Order().ToList();
        return new Measurement(all.Count / elapsed.TotalSeconds, all[all.Count / 2], (proxy.CpuTime - cpu).TotalMicroseconds / all.Count);
    }

    private static async Task<List<double>> AskAsync(int port, byte[] request, TimeSpan duration)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var buffer = new byte[128 * 1024];
        var latencies = new List<double>();
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < duration;)
        {
            var asked = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            await ReceiveAsync(socket, buffer);
            latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
        }

        return latencies;
    }

    private static async Task ReceiveAsync(Socket socket, byte[] buffer)
    {
        var filled = 0;
        int head;
        do
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            filled += read > 0 ? read : throw new IOException("The proxy closed the connection.");
            head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        while (head < 0);

        for (var left = head + 4 + LengthOf(buffer.AsSpan(0, head)) - filled; left > 0;)
        {
            var read = await socket.ReceiveAsync(buffer);
            left -= read > 0 ? read : throw new IOException("The proxy closed the connection.");
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200 "u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(head));
        }

        var value = head[(head.IndexOf("Content-Length: "u8) + "Content-Length: ".Length)..];
        var end = value.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? value : value[..end], CultureInfo.InvariantCulture);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SpineSandbox.Load;

/// <summary>
/// Clients that ask one after the other, each on a connection of its own. Server and clients share the processors, so a
/// request costs the clients a send and a receive, and allocates nothing.
/// </summary>
public static class LoadGenerator
{
    private const int LikelyAnswers = 128 * 1024;

    private static readonly string[] Switches = ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"];

    /// <summary>
    /// Lets one thread serve all clients, without handing each answer to another one. To be called before the first socket is
    /// opened.
    /// </summary>
    public static void UseOneThread()
    {
        foreach (var name in Switches)
        {
            Environment.SetEnvironmentVariable(name, "1");
        }
    }

    /// <summary>Keeps from a server what <see cref="UseOneThread"/> set for this process.</summary>
    public static void StartWithout(ProcessStartInfo server)
    {
        ArgumentNullException.ThrowIfNull(server);
        foreach (var name in Switches)
        {
            server.Environment.Remove(name);
        }
    }

    /// <summary>Asks for as long as <paramref name="duration"/> says.</summary>
    /// <param name="server">The process whose processor time counts.</param>
    public static async Task<Measurement> RunAsync(Process server, int port, Question question, int connections, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(question);

        var readers = Enumerable.Range(0, connections).Select(_ => question.NewReader()).ToList();
        var clients = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => ConnectAsync(port)));
        var cpu = server.CpuTime();
        var started = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(clients.Select((client, number) =>
            AskAsync(client, question.Requests, question.Requests.Count * number / connections, readers[number], duration)));

        return Measurement.Of(Stopwatch.GetElapsedTime(started), server.CpuTime() - cpu, latencies, readers.Sum(reader => reader.Bytes));
    }

    /// <summary>Asks each request once, every client its share of them.</summary>
    /// <param name="server">The process whose processor time counts.</param>
    public static async Task<Measurement> RunOnceAsync(Process server, int port, Question question, int connections)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(question);

        var shares = Enumerable.Range(0, connections).Select(number => question.Requests.Where((_, index) => index % connections == number).ToList()).ToList();
        var readers = shares.ConvertAll(_ => question.NewReader());
        var clients = await Task.WhenAll(shares.Select(_ => ConnectAsync(port)));
        var cpu = server.CpuTime();
        var started = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(clients.Select((client, number) =>
            AskAsync(client, shares[number], 0, readers[number], TimeSpan.MaxValue, shares[number].Count)));

        return Measurement.Of(Stopwatch.GetElapsedTime(started), server.CpuTime() - cpu, latencies, readers.Sum(reader => reader.Bytes));
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    private static async Task<List<float>> AskAsync(
        Socket client, IReadOnlyList<byte[]> requests, int next, AnswerReader reader, TimeSpan duration, int most = int.MaxValue)
    {
        using (client)
        {
            var buffer = new byte[64 * 1024];
            var latencies = new List<float>(LikelyAnswers);
            for (var begin = Stopwatch.GetTimestamp(); latencies.Count < most && Stopwatch.GetElapsedTime(begin) < duration;)
            {
                var asked = Stopwatch.GetTimestamp();
                await client.SendAsync(requests[next]);
                int received;
                do
                {
                    received = await client.ReceiveAsync(buffer.AsMemory());
                    if (received == 0)
                    {
                        throw new IOException("The server closed the connection.");
                    }
                }
                while (!reader.Read(buffer.AsSpan(0, received)));

                latencies.Add((float)Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
                next = next + 1 == requests.Count ? 0 : next + 1;
            }

            return latencies;
        }
    }
}

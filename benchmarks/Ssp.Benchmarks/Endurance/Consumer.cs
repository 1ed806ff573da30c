using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SpineSandbox.Ssp.Benchmarks.Endurance;

/// <summary>One consumer of the mix: asks until it is stopped, and counts what it got.</summary>
internal sealed class Consumer(Mix mix, int port)
{
    private readonly byte[] _buffer = new byte[128 * 1024];
    private Socket? _socket;

    public Mix Mix => mix;

    public int Asked { get; private set; }

    /// <summary>Answers that were not as they should be, by status; 0 stands for one that was broken off.</summary>
    public Dictionary<int, int> Wrong { get; } = [];

    public async Task AskUntilAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var status = await AskAsync();
            Asked++;
            if (mix.LeavesAfter is null && !mix.Fits(status))
            {
                Wrong[status] = Wrong.GetValueOrDefault(status) + 1;
            }

            await Task.Delay(mix.Pause, CancellationToken.None);
        }

        _socket?.Dispose();
    }

    private async Task<int> AskAsync()
    {
        try
        {
            _socket ??= await ConnectAsync();
            await _socket.SendAsync(mix.Request);
            if (mix.LeavesAfter is { } bytes)
            {
                await LeaveAsync(_socket, bytes);
                return 0;
            }

            return await ReceiveAsync(_socket);
        }
        catch (Exception broken) when (broken is SocketException or IOException)
        {
            _socket?.Dispose();
            _socket = null;
            return 0;
        }
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    /// <summary>Half of the time by a reset, half of the time in good order.</summary>
    private async Task LeaveAsync(Socket socket, int bytes)
    {
        for (var left = bytes; left > 0;)
        {
            left -= await socket.ReceiveAsync(_buffer.AsMemory(0, left));
        }

        socket.LingerState = new LingerOption(Asked % 2 == 0, 0);
        socket.Dispose();
        _socket = null;
    }

    /// <summary>The status of an answer that came to its end.</summary>
    private async Task<int> ReceiveAsync(Socket socket)
    {
        var filled = 0;
        int head;
        do
        {
            filled += await ReadAsync(socket, filled);
            head = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        while (head < 0);

        var lines = Encoding.ASCII.GetString(_buffer, 0, head).Split("\r\n");
        const string length = "Content-Length: ";
        var body = int.Parse(lines.Single(line => line.StartsWith(length, StringComparison.Ordinal))[length.Length..], CultureInfo.InvariantCulture);
        for (var left = head + 4 + body - filled; left > 0;)
        {
            left -= await ReadAsync(socket, 0);
        }

        return int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private async Task<int> ReadAsync(Socket socket, int from) =>
        await socket.ReceiveAsync(_buffer.AsMemory(from)) is > 0 and var read ? read : throw new IOException("SSP closed the connection.");
}

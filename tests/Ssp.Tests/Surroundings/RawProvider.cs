using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SpineSandbox.Ssp.Tests.Surroundings;

/// <summary>A provider made of a socket: it keeps every byte that it was sent and answers with the bytes it was told.</summary>
public sealed class RawProvider : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private int _connections;

    public RawProvider()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Answers one request; the stream is the connection. Returns whether to keep it open.</summary>
    public Func<RawMessage, NetworkStream, Task<bool>> Answer { get; set; } = (_, stream) => Reply(stream, RawMessage.Ok("{}"));

    /// <summary>Answers as soon as the head is there; the body is for <see cref="Answer"/> to read.</summary>
    public bool LeavesBodies { get; set; }

    public ConcurrentQueue<RawMessage> Requests { get; } = new();

    public int Connections => _connections;

    public string Address => $"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Writes bytes, one for each character, and keeps the connection.</summary>
    public static async Task<bool> Reply(NetworkStream stream, string bytes)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));
        return true;
    }

    /// <summary>Says nothing more and keeps the connection, until the test is over.</summary>
    public async Task<bool> StaySilent()
    {
        await Task.Delay(Timeout.Infinite, _stopping.Token);
        return false;
    }

    public void Answers(string bytes) => Answer = (_, stream) => Reply(stream, bytes);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        Interlocked.Increment(ref _connections);
        using (connection)
        {
            try
            {
                var stream = connection.GetStream();
                while (await (LeavesBodies ? RawMessage.ReadHeadAsync(stream, _stopping.Token) : RawMessage.ReadAsync(stream, _stopping.Token)) is { } request)
                {
                    Requests.Enqueue(request);
                    if (!await Answer(request, stream))
                    {
                        return;
                    }
                }
            }
            catch (Exception broken) when (broken is IOException or OperationCanceledException)
            {
                // The test or SSP has gone.
            }
        }
    }
}

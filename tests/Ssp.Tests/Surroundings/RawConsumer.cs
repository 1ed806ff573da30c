using System.Net.Sockets;
using System.Text;

namespace SpineSandbox.Ssp.Tests.Surroundings;

/// <summary>A consumer made of a socket: what it sends is what the test wrote.</summary>
public sealed class RawConsumer : IDisposable
{
    private readonly TcpClient _connection = new();

    private RawConsumer()
    {
    }

    public NetworkStream Stream => _connection.GetStream();

    public static async Task<RawConsumer> ConnectAsync(string ssp)
    {
        var consumer = new RawConsumer();
        var address = new Uri(ssp);
        await consumer._connection.ConnectAsync(address.Host, address.Port);
        return consumer;
    }

    public async Task SendAsync(string bytes) => await Stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));

    /// <exception cref="IOException">SSP closed the connection within the answer, or without one.</exception>
    public async Task<RawMessage> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await RawMessage.ReadAsync(Stream, patience.Token) ?? throw new IOException("SSP closed the connection.");
    }

    /// <summary>Leaves at once, as a crash or a pulled plug would.</summary>
    public void Reset()
    {
        _connection.Client.LingerState = new LingerOption(true, 0);
        _connection.Close();
    }

    public void Dispose() => _connection.Dispose();
}

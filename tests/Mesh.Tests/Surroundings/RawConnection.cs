using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SpineSandbox.Mesh.Tests.Surroundings;

/// <summary>A client made of a socket: what it sends is what the test wrote. One character is one byte.</summary>
public sealed class RawConnection : IAsyncDisposable
{
    private readonly TcpClient _connection = new();

    private RawConnection()
    {
    }

    public static async Task<RawConnection> OpenAsync(string address)
    {
        var raw = new RawConnection();
        await raw._connection.ConnectAsync(new Uri(address).Host, new Uri(address).Port);
        return raw;
    }

    /// <summary>Sends, and reads one answer whose length is told.</summary>
    public async Task<string> AskAsync(string request)
    {
        var stream = _connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!IsWhole(answer.ToString()))
        {
            var read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
            answer.Append(Encoding.Latin1.GetString(buffer, 0, read > 0 ? read : throw new IOException($"MESH closed the connection after: {answer}")));
        }

        return answer.ToString();
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsWhole(string answer)
    {
        const string Length = "Content-Length: ";
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = answer.IndexOf(Length, StringComparison.Ordinal);
        return end > 0 && answer.Length - end - 4 >= int.Parse(
            answer.AsSpan(length + Length.Length, answer.IndexOf('\r', length) - length - Length.Length), provider: CultureInfo.InvariantCulture);
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Benchmarks;

/// <summary>
/// The owner of a mailbox on one connection. Server and clients share the processors, so a request costs the client a token, a
/// send and a receive.
/// </summary>
internal sealed class MailboxConnection : IDisposable
{
    private const string Password = "password";
    private const string SharedKey = "TestKey";

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly Guid _nonce = Guid.NewGuid();
    private readonly MailboxId _id;
    private long _count;

    private MailboxConnection(MailboxId id) => _id = id;

    /// <summary>The last answer whose body came whole into the buffer.</summary>
    public string Body { get; private set; } = "";

    public static async Task<MailboxConnection> OpenAsync(int port, string mailbox)
    {
        var connection = new MailboxConnection(MailboxId.Parse(mailbox));
        await connection._socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>Asks below the mailbox and takes the whole answer.</summary>
    /// <exception cref="InvalidOperationException">MESH refused.</exception>
    public async Task AskAsync(string method, string path, string headers = "", ReadOnlyMemory<byte> body = default)
    {
        var token = NhsMeshToken.Create(_id, Password, SharedKey, _nonce, _count++, DateTimeOffset.UtcNow);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{method} /messageexchange/{_id}{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\nAccept: {MeshValues.MediaTypeV2}\r\n{headers}Content-Length: {body.Length}\r\n\r\n");

        if (body.Length < 16 * 1024)
        {
            var length = Encoding.ASCII.GetBytes(head, _buffer);
            body.CopyTo(_buffer.AsMemory(length));
            await _socket.SendAsync(_buffer.AsMemory(0, length + body.Length));
        }
        else
        {
            await _socket.SendAsync(Encoding.ASCII.GetBytes(head));
            await SendAllAsync(body);
        }

        await ReceiveAsync();
    }

    public void Dispose() => _socket.Dispose();

    private async Task SendAllAsync(ReadOnlyMemory<byte> body)
    {
        while (body.Length > 0)
        {
            body = body[await _socket.SendAsync(body)..];
        }
    }

    private async Task ReceiveAsync()
    {
        var filled = 0;
        int head;
        do
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
            filled += read > 0 ? read : throw new IOException("MESH closed the connection.");
            head = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        while (head < 0);

        var length = LengthOf(_buffer.AsSpan(0, head + 2));
        var left = head + 4 + length - filled;
        if (left <= 0)
        {
            Body = Encoding.ASCII.GetString(_buffer, head + 4, (int)length);
        }

        while (left > 0)
        {
            var read = await _socket.ReceiveAsync(_buffer);
            left -= read > 0 ? read : throw new IOException("MESH closed the connection.");
        }
    }

    private static long LengthOf(ReadOnlySpan<byte> head)
    {
        var name = "Content-Length: "u8;
        var at = head.IndexOf(name);
        return head.StartsWith("HTTP/1.1 20"u8) && at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out long length, out _)
            ? length
            : throw new InvalidOperationException($"MESH answered:\n{Encoding.ASCII.GetString(head)}");
    }
}

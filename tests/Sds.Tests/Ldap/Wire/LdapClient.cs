using System.Formats.Asn1;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SpineSandbox.Sds.Tests.Ldap.Wire;

/// <summary>A client that sends exactly what a test wants on the wire, right or wrong.</summary>
internal sealed class LdapClient : IDisposable
{
    private readonly TcpClient _tcp;
    private readonly NetworkStream _stream;
    private int _lastId;

    private LdapClient(TcpClient tcp)
    {
        _tcp = tcp;
        _stream = tcp.GetStream();
    }

    public static async Task<LdapClient> ConnectAsync(int port, int receiveBuffer = 0)
    {
        var tcp = new TcpClient(AddressFamily.InterNetwork) { NoDelay = true };
        if (receiveBuffer > 0)
        {
            tcp.ReceiveBufferSize = receiveBuffer;
        }

        await tcp.ConnectAsync(IPAddress.Loopback, port);
        return new LdapClient(tcp);
    }

    public async Task SendRawAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes);

    /// <summary>Sends a request and returns its ID.</summary>
    public async Task<int> SendAsync(Action<AsnWriter> writeOperation, params WireControl[] controls)
    {
        var id = ++_lastId;
        await SendRawAsync(WireMessage.Encode(id, writeOperation, controls));
        return id;
    }

    public async Task<SearchOutcome> SearchAsync(WireSearch search, params WireControl[] controls)
    {
        await SendAsync(search.Write, controls);
        try
        {
            return await ReadSearchAsync();
        }
        catch (EndOfStreamException hungUp)
        {
            throw new EndOfStreamException($"{hungUp.Message} It was: {search}", hungUp);
        }
    }

    public async Task<SearchOutcome> ReadSearchAsync()
    {
        var entries = new List<FoundEntry>();
        while (true)
        {
            var message = await ReadAsync() ?? throw new EndOfStreamException("The server hung up in the middle of a search.");
            if (message.Operation == WireMessage.SearchResultDone)
            {
                return new SearchOutcome(entries, message.ReadResult(), message.ReadControls());
            }

            if (message.Operation != WireMessage.SearchResultEntry)
            {
                throw new EndOfStreamException($"The server hangs up: {message.ReadResult()}.");
            }

            entries.Add(message.ReadEntry());
        }
    }

    public async Task<WireResult> AskAsync(Action<AsnWriter> writeOperation, params WireControl[] controls)
    {
        await SendAsync(writeOperation, controls);
        return (await ReadAsync() ?? throw new EndOfStreamException("The server hung up.")).ReadResult();
    }

    public Task<WireResult> BindAsync(string name = "", string password = "", int version = 3) => AskAsync(writer =>
    {
        using (writer.PushSequence(WireMessage.Application(0)))
        {
            writer.WriteInteger(version);
            writer.WriteOctetString(Encoding.UTF8.GetBytes(name));
            writer.WriteOctetString(Encoding.UTF8.GetBytes(password), new Asn1Tag(TagClass.ContextSpecific, 0));
        }
    });

    /// <summary>The next message, or null when the server has hung up.</summary>
    public async Task<WireMessage?> ReadAsync()
    {
        var head = new byte[2];
        try
        {
            if (await _stream.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false) < 2)
            {
                return null;
            }
        }
        catch (IOException)
        {
            return null;
        }

        var more = head[1] < 0x80 ? [] : new byte[head[1] - 0x80];
        await _stream.ReadExactlyAsync(more);
        var length = more.Length == 0 ? head[1] : more.Aggregate(0, (sum, octet) => (sum << 8) | octet);
        var content = new byte[length];
        await _stream.ReadExactlyAsync(content);

        return new WireMessage([.. head, .. more, .. content]);
    }

    /// <summary>Hangs up in one direction only.</summary>
    public void StopSending() => _tcp.Client.Shutdown(SocketShutdown.Send);

    public void Dispose() => _tcp.Dispose();
}

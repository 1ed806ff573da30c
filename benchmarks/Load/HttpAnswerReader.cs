using System.Buffers.Text;
using System.Text;

namespace SpineSandbox.Load;

/// <summary>HTTP/1.1 answers of status 200 or 201 that say how long they are.</summary>
public sealed class HttpAnswerReader : AnswerReader
{
    // Heads come whole or in few pieces; they are put together here.
    private readonly byte[] _head = new byte[16 * 1024];
    private int _headLength;
    private long _bodyLeft;

    public override bool Read(ReadOnlySpan<byte> received)
    {
        if (_bodyLeft == 0)
        {
            var take = Math.Min(received.Length, _head.Length - _headLength);
            received[..take].CopyTo(_head.AsSpan(_headLength));
            _headLength += take;
            var end = _head.AsSpan(0, _headLength).IndexOf("\r\n\r\n"u8);
            if (end < 0)
            {
                return false;
            }

            var bodyBegan = _headLength - take;
            _bodyLeft = BodyLength(_head.AsSpan(0, end + 2));
            Bytes += _bodyLeft;
            received = received[(end + 4 - bodyBegan)..];
            _headLength = 0;
        }

        _bodyLeft -= received.Length;
        return _bodyLeft == 0;
    }

    private static long BodyLength(ReadOnlySpan<byte> head)
    {
        var name = "Content-Length: "u8;
        var at = head.IndexOf(name);
        return (head.StartsWith("HTTP/1.1 200 "u8) || head.StartsWith("HTTP/1.1 201 "u8)) && at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out long length, out _)
            ? length
            : throw new InvalidOperationException($"The server answered:\n{Encoding.ASCII.GetString(head)}");
    }
}

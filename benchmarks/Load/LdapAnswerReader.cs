using System.Formats.Asn1;

namespace SpineSandbox.Load;

/// <summary>The messages that answer an LDAP search: entries, at least one, and the result that ends them.</summary>
public sealed class LdapAnswerReader : AnswerReader
{
    private static readonly Asn1Tag Entry = new(TagClass.Application, 4, isConstructed: true);
    private static readonly Asn1Tag Done = new(TagClass.Application, 5, isConstructed: true);

    private readonly byte[] _pending = new byte[64 * 1024];
    private int _length;
    private int _entries;

    public override bool Read(ReadOnlySpan<byte> received)
    {
        received.CopyTo(_pending.AsSpan(_length));
        _length += received.Length;
        Bytes += received.Length;

        var taken = 0;
        var complete = false;
        while (!complete && AsnDecoder.TryReadEncodedValue(
            _pending.AsSpan(taken, _length - taken), AsnEncodingRules.BER, out _, out var contentOffset, out var contentLength, out var messageLength))
        {
            complete = TakeMessage(_pending.AsSpan(taken + contentOffset, contentLength));
            taken += messageLength;
        }

        _pending.AsSpan(taken, _length - taken).CopyTo(_pending);
        _length -= taken;
        return complete;
    }

    private bool TakeMessage(ReadOnlySpan<byte> message)
    {
        AsnDecoder.ReadIntegerBytes(message, AsnEncodingRules.BER, out var idLength);
        var operation = Asn1Tag.Decode(message[idLength..], out _);
        if (operation == Entry)
        {
            _entries++;
            return false;
        }

        if (operation != Done || _entries == 0)
        {
            throw new InvalidOperationException($"The server answered a search with {operation} after {_entries} entries.");
        }

        _entries = 0;
        return true;
    }
}

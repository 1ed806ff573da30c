using System.Buffers;
using System.Formats.Asn1;

namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>Writes the answers of one connection into its output.</summary>
internal sealed class ResponseWriter(IBufferWriter<byte> output)
{
    private const string NoticeOfDisconnection = "1.3.6.1.4.1.1466.20036";

    private static readonly Asn1Tag ControlsTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ResponseName = new(TagClass.ContextSpecific, 10);
    private static readonly Asn1Tag ResponseValue = new(TagClass.ContextSpecific, 11);

    private readonly AsnWriter _writer = new(AsnEncodingRules.BER, initialCapacity: 4096);
    private int _written;

    /// <summary>How many octets were written since this was last asked.</summary>
    public int TakeWritten() => Interlocked.Exchange(ref _written, 0);

    public void WriteResult(int id, Operation response, LdapResult result, Control? control = null)
    {
        _writer.Reset();
        using (_writer.PushSequence())
        {
            _writer.WriteInteger(id);
            using (_writer.PushSequence(response.Tag()))
            {
                WriteResult(result);
            }

            WriteControl(control);
        }

        Send();
    }

    /// <param name="id">The request's number.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="attributes">Its attributes, each already encoded.</param>
    public void WriteEntry(int id, ReadOnlySpan<byte> name, IEnumerable<ReadOnlyMemory<byte>> attributes)
    {
        _writer.Reset();
        using (_writer.PushSequence())
        {
            _writer.WriteInteger(id);
            using (_writer.PushSequence(Operation.SearchResultEntry.Tag()))
            {
                _writer.WriteOctetString(name);
                using (_writer.PushSequence())
                {
                    foreach (var attribute in attributes)
                    {
                        _writer.WriteEncodedValue(attribute.Span);
                    }
                }
            }
        }

        Send();
    }

    public void WriteExtended(int id, LdapResult result, string? name = null, byte[]? value = null)
    {
        _writer.Reset();
        using (_writer.PushSequence())
        {
            _writer.WriteInteger(id);
            using (_writer.PushSequence(Operation.ExtendedResponse.Tag()))
            {
                WriteResult(result);
                if (name is not null)
                {
                    _writer.WriteOctetString(Text.Encode(name), ResponseName);
                }

                if (value is not null)
                {
                    _writer.WriteOctetString(value, ResponseValue);
                }
            }
        }

        Send();
    }

    /// <summary>Tells the client why the server hangs up (RFC 4511 §4.4.1).</summary>
    public void WriteDisconnection(ResultCode code, string reason) =>
        WriteExtended(0, new LdapResult(code, Diagnostics: reason), NoticeOfDisconnection);

    private void WriteResult(LdapResult result)
    {
        _writer.WriteEnumeratedValue(result.Code);
        _writer.WriteOctetString(Text.Encode(result.MatchedDn));
        _writer.WriteOctetString(Text.Encode(result.Diagnostics));
    }

    private void WriteControl(Control? control)
    {
        if (control is null)
        {
            return;
        }

        using (_writer.PushSequence(ControlsTag))
        using (_writer.PushSequence())
        {
            _writer.WriteOctetString(Text.Encode(control.Oid));
            _writer.WriteOctetString(control.Value.Span);
        }
    }

    private void Send()
    {
        var length = _writer.GetEncodedLength();
        _writer.Encode(output.GetSpan(length));
        output.Advance(length);
        _written += length;
    }
}

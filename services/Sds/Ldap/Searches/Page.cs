using System.Buffers.Binary;
using System.Formats.Asn1;
using SpineSandbox.Sds.Ldap.Protocol;

namespace SpineSandbox.Sds.Ldap.Searches;

/// <summary>One page of a search (RFC 2696). The cookie tells how many entries came before: the server remembers nothing.</summary>
/// <param name="Size">The most entries on the page.</param>
/// <param name="Skip">How many the pages before had.</param>
internal sealed record Page(int Size, int Skip)
{
    public static Page? Of(LdapMessage message) =>
        message.Controls.FirstOrDefault(control => control.Oid == Control.PagedResults) is { } control ? Parse(control) : null;

    /// <summary>What the client sends back for the next page; empty after the last.</summary>
    public static Control Answer(int? next)
    {
        var cookie = new byte[next is null ? 0 : sizeof(int)];
        if (next is { } skip)
        {
            BinaryPrimitives.WriteInt32BigEndian(cookie, skip);
        }

        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            writer.WriteOctetString(cookie);
        }

        return new Control(Control.PagedResults, Critical: false, writer.Encode());
    }

    private static Page Parse(Control control)
    {
        var value = new AsnReader(control.Value, AsnEncodingRules.BER).ReadSequence();
        if (!value.TryReadInt32(out var size) || size < 0)
        {
            throw new LdapException(ResultCode.ProtocolError, "paged results control: invalid size");
        }

        var cookie = value.ReadOctetString();
        var skip = cookie.Length switch
        {
            0 => 0,
            sizeof(int) => BinaryPrimitives.ReadInt32BigEndian(cookie),
            _ => -1,
        };

        return skip >= 0 ? new Page(size, skip) : throw new LdapException(ResultCode.ProtocolError, "paged results cookie is invalid");
    }
}

using System.Formats.Asn1;

namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>One request: its envelope read, its operation not yet.</summary>
/// <param name="Id">The number that its answers carry.</param>
/// <param name="Operation">What is asked.</param>
/// <param name="Body">The operation with its tag.</param>
/// <param name="Controls">What the client adds to it.</param>
internal sealed record LdapMessage(int Id, Operation Operation, ReadOnlyMemory<byte> Body, IReadOnlyList<Control> Controls)
{
    private static readonly Asn1Tag ControlsTag = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <exception cref="MalformedMessageException">This is no LDAP message: nothing that follows it can be trusted.</exception>
    public static LdapMessage Parse(ReadOnlyMemory<byte> frame)
    {
        try
        {
            var message = new AsnReader(frame, AsnEncodingRules.BER).ReadSequence();
            if (!message.TryReadInt32(out var id) || id < 0)
            {
                throw new MalformedMessageException("The message ID is out of range.");
            }

            var tag = message.PeekTag();
            if (tag.TagClass != TagClass.Application || !Enum.IsDefined((Operation)tag.TagValue))
            {
                throw new MalformedMessageException("The message holds no operation of LDAP.");
            }

            var body = message.ReadEncodedValue();
            var controls = message.HasData && message.PeekTag().HasSameClassAndValue(ControlsTag)
                ? Control.ReadAll(message.ReadSequence(ControlsTag))
                : [];

            return new LdapMessage(id, (Operation)tag.TagValue, body, controls);
        }
        catch (AsnContentException fault)
        {
            throw new MalformedMessageException("The message is not BER.", fault);
        }
    }

    /// <summary>A reader of the operation's content.</summary>
    public AsnReader Read() => new AsnReader(Body, AsnEncodingRules.BER).ReadSequence(Operation.Tag());
}

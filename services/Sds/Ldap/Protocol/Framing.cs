using System.Buffers;

namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>Finds where one message ends and the next begins, without looking into them.</summary>
internal static class Framing
{
    /// <summary>No request of a directory client comes near it.</summary>
    public const int LongestMessage = 256 * 1024;

    private const byte SequenceTag = 0x30;
    private const byte LongForm = 0x80;

    // RFC 4511 §5.1 allows definite lengths only; four octets are more than the longest message needs.
    private const int MostLengthOctets = 4;

    /// <summary>Takes the next whole message from the front of the buffer.</summary>
    /// <exception cref="MalformedMessageException">What comes is no LDAP message, or too long.</exception>
    public static bool TryTake(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> message)
    {
        message = default;
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryRead(out var tag))
        {
            return false;
        }

        if (tag != SequenceTag)
        {
            throw new MalformedMessageException("An LDAP message begins with a SEQUENCE.");
        }

        if (!TryReadLength(ref reader, out var length) || reader.Remaining < length)
        {
            return false;
        }

        message = buffer.Slice(0, reader.Consumed + length);
        buffer = buffer.Slice(message.End);
        return true;
    }

    private static bool TryReadLength(ref SequenceReader<byte> reader, out long length)
    {
        length = 0;
        if (!reader.TryRead(out var first))
        {
            return false;
        }

        if (first < LongForm)
        {
            length = first;
            return true;
        }

        var octets = first - LongForm;
        if (octets is 0 or > MostLengthOctets)
        {
            throw new MalformedMessageException("The length of a message must be definite and short.");
        }

        for (var index = 0; index < octets; index++)
        {
            if (!reader.TryRead(out var octet))
            {
                return false;
            }

            length = (length << 8) | octet;
        }

        return length <= LongestMessage
            ? true
            : throw new MalformedMessageException($"A message of {length} octets is longer than the {LongestMessage} that this server reads.");
    }
}

using System.Buffers.Binary;
using Google.Protobuf;

namespace SpineSandbox.LocalEngine.Dashboard;

/// <summary>A gRPC message on the wire: one byte that says "not compressed", four of length, the protobuf.</summary>
internal static class GrpcFrame
{
    private const int PrefixLength = 5;

    public static byte[] Write(IMessage message)
    {
        var frame = new byte[PrefixLength + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - PrefixLength);
        message.WriteTo(frame.AsSpan(PrefixLength));

        return frame;
    }

    public static async Task<T> ReadAsync<T>(Stream body, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        var prefix = new byte[PrefixLength];
        await body.ReadExactlyAsync(prefix, cancellationToken);

        if (prefix[0] != 0)
        {
            throw new InvalidDataException("A compressed gRPC message was not asked for.");
        }

        var message = new byte[BinaryPrimitives.ReadInt32BigEndian(prefix.AsSpan(1))];
        await body.ReadExactlyAsync(message, cancellationToken);

        return parser.ParseFrom(message);
    }
}

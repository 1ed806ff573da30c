using System.Buffers.Binary;

namespace SpineSandbox.Mesh.Authorisation;

/// <summary>The tokens that were used up together, sixteen bytes each: a row for each would cost more than the messages.</summary>
internal sealed class TokenBlock
{
    private const int KeySize = 16;

    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required byte[] Keys { get; init; }

    public static TokenBlock Of(IReadOnlyList<UInt128> keys, DateTimeOffset at)
    {
        var bytes = new byte[keys.Count * KeySize];
        for (var next = 0; next < keys.Count; next++)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(next * KeySize), keys[next]);
        }

        return new TokenBlock { At = at, Keys = bytes };
    }

    public IEnumerable<UInt128> Read()
    {
        for (var next = 0; next + KeySize <= Keys.Length; next += KeySize)
        {
            yield return BinaryPrimitives.ReadUInt128LittleEndian(Keys.AsSpan(next, KeySize));
        }
    }
}

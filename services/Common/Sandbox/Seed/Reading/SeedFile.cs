using System.Text.Json;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>One file of the seed folder: its bytes, and which line a byte is on.</summary>
internal sealed class SeedFile(string name, byte[] bytes)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _bytes = bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    public string Name { get; } = name;

    public ReadOnlySpan<byte> Bytes => _bytes;

    public int LineAt(int offset) => 1 + Bytes[..offset].Count((byte)'\n');

    public SeedFault Fault(int offset, string reason) => new(Name, LineAt(offset), reason);

    public SeedFault SyntaxFault(JsonException refusal)
    {
        // The reader appends where it stopped, which the fault says in its own way.
        var position = refusal.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = position < 0 ? refusal.Message : refusal.Message[..position];

        return new SeedFault(Name, 1 + (int)(refusal.LineNumber ?? 0), $"not valid JSON: {message}");
    }
}

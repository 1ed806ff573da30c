using System.Text.Json;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>One file of the seed folder: its bytes, and which line a byte is on.</summary>
internal sealed class SeedFile(string name, byte[] bytes)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _bytes = bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    // Every row asks for its line: counting from the top each time would take long in a large file.
    private List<int>? _lineEnds;

    public string Name { get; } = name;

    public ReadOnlySpan<byte> Bytes => _bytes;

    public int LineAt(int offset)
    {
        // Found, it is the place of a line's end; else the complement of where it would stand: so many lines end before.
        var ends = (_lineEnds ??= LineEnds()).BinarySearch(offset);
        return 1 + (ends < 0 ? ~ends : ends);
    }

    public SeedFault Fault(int offset, string reason) => new(Name, LineAt(offset), reason);

    public SeedFault SyntaxFault(JsonException refusal)
    {
        // The reader appends where it stopped, which the fault says in its own way.
        var position = refusal.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = position < 0 ? refusal.Message : refusal.Message[..position];

        return new SeedFault(Name, 1 + (int)(refusal.LineNumber ?? 0), $"not valid JSON: {message}");
    }

    private List<int> LineEnds()
    {
        var ends = new List<int>();
        for (var i = 0; i < _bytes.Length; i++)
        {
            if (_bytes[i] == '\n')
            {
                ends.Add(i);
            }
        }

        return ends;
    }
}

using System.Globalization;

namespace SpineSandbox.Spine.Mesh;

/// <summary>Which part of a message a body is, as <c>Mex-Chunk-Range</c> writes it: <c>2:5</c>. A report has <c>1:0</c>.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Total">How many there are; 1 for a message in one piece.</param>
public readonly record struct ChunkRange(int Number, int Total)
{
    public static readonly ChunkRange Whole = new(1, 1);

    public bool IsLast => Number >= Total;

    /// <summary>Takes only ranges in which the chunk exists: 0 &lt; i ≤ n.</summary>
    public static bool TryParse(string? text, out ChunkRange range)
    {
        range = default;
        var parts = text?.Trim().Split(':');
        if (parts is not [var first, var second] || !TryParseCount(first, out var number) || !TryParseCount(second, out var total) || number > total)
        {
            return false;
        }

        range = new ChunkRange(number, total);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Total}");

    private static bool TryParseCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
}

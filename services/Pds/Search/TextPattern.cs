namespace SpineSandbox.Pds.Search;

/// <summary>A text to be matched whole, or with <c>*</c> for any characters.</summary>
internal sealed class TextPattern(string text)
{
    public const char Wildcard = '*';

    private readonly string[] _pieces = text.Split(Wildcard);

    public string Text { get; } = text;

    public bool HasWildcard => _pieces.Length > 1;

    /// <summary>What stands before the first wildcard.</summary>
    public string Start => _pieces[0];

    public bool Matches(string candidate)
    {
        if (!HasWildcard)
        {
            return candidate == Text;
        }

        var end = _pieces[^1];
        if (!candidate.StartsWith(Start, StringComparison.Ordinal) || candidate.Length < Start.Length + end.Length ||
            !candidate.EndsWith(end, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = candidate.AsSpan(Start.Length, candidate.Length - Start.Length - end.Length);
        foreach (var piece in _pieces.AsSpan()[1..^1])
        {
            var at = rest.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + piece.Length)..];
        }

        return true;
    }
}

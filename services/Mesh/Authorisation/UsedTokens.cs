namespace SpineSandbox.Mesh.Authorisation;

/// <summary>
/// The tokens of the last hours, so that none is used twice. Two sets, each of a span as long as the whole time in which a token
/// can be valid; the older is dropped when the newer is full of time.
/// </summary>
internal sealed class UsedTokens(TimeProvider clock)
{
    /// <summary>A token is valid for two hours before and after its own time.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromHours(4);

    // Sets of bare numbers: nodes and references would be the garbage collector's longest walk.
    private readonly Lock _gate = new();
    private readonly HashSet<UInt128> _inHand = [];
    private HashSet<UInt128> _newer = [];
    private HashSet<UInt128> _older = [];
    private DateTimeOffset _since = clock.GetUtcNow();

    public static UsedTokens Load(IEnumerable<TokenBlock> blocks, TimeProvider clock)
    {
        var tokens = new UsedTokens(clock);
        tokens._newer.UnionWith(blocks.SelectMany(block => block.Read()));
        return tokens;
    }

    /// <summary>False where the token was used, or is being used.</summary>
    public bool TryTake(UInt128 key)
    {
        lock (_gate)
        {
            return !_newer.Contains(key) && !_older.Contains(key) && _inHand.Add(key);
        }
    }

    /// <summary>The request came to nothing: its client may send it again as it was.</summary>
    public void GiveBack(UInt128 key)
    {
        lock (_gate)
        {
            _inHand.Remove(key);
        }
    }

    public void UseUp(UInt128 key)
    {
        lock (_gate)
        {
            Turn();
            _newer.Add(key);
            _inHand.Remove(key);
        }
    }

    private void Turn()
    {
        var now = clock.GetUtcNow();
        if (now - _since >= Span)
        {
            (_older, _newer, _since) = (_newer, [], now);
        }
    }
}

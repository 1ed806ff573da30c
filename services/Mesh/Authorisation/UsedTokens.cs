using System.Collections.Concurrent;

namespace SpineSandbox.Mesh.Authorisation;

/// <summary>
/// The tokens of the last hours, so that none is used twice. Two sets, each of a span as long as the whole time in which a token
/// can be valid; the older is dropped when the newer is full of time.
/// </summary>
internal sealed class UsedTokens(TimeProvider clock)
{
    /// <summary>A token is valid for two hours before and after its own time.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromHours(4);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<UInt128, byte> _inHand = new();
    private ConcurrentDictionary<UInt128, byte> _newer = new();
    private ConcurrentDictionary<UInt128, byte> _older = new();
    private DateTimeOffset _since = clock.GetUtcNow();

    public static UsedTokens Load(IEnumerable<TokenBlock> blocks, TimeProvider clock)
    {
        var tokens = new UsedTokens(clock);
        foreach (var key in blocks.SelectMany(block => block.Read()))
        {
            tokens._newer.TryAdd(key, 0);
        }

        return tokens;
    }

    /// <summary>False where the token was used, or is being used.</summary>
    public bool TryTake(UInt128 key)
    {
        if (!_inHand.TryAdd(key, 0))
        {
            return false;
        }

        if (_newer.ContainsKey(key) || _older.ContainsKey(key))
        {
            _inHand.TryRemove(key, out _);
            return false;
        }

        return true;
    }

    /// <summary>The request came to nothing: its client may send it again as it was.</summary>
    public void GiveBack(UInt128 key) => _inHand.TryRemove(key, out _);

    public void UseUp(UInt128 key)
    {
        Turn();
        _newer.TryAdd(key, 0);
        _inHand.TryRemove(key, out _);
    }

    private void Turn()
    {
        var now = clock.GetUtcNow();
        if (now - _since < Span)
        {
            return;
        }

        lock (_gate)
        {
            if (now - _since >= Span)
            {
                (_older, _newer, _since) = (_newer, new(), now);
            }
        }
    }
}

using System.Collections.Concurrent;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Pds.Access;

/// <summary>What the platform has said of its tokens, until they expire.</summary>
internal sealed class KnownTokens(TimeProvider clock) : IResettable
{
    /// <summary>So many are kept; then those that have expired go, and if there are none, all.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (AccessGrant Grant, DateTimeOffset ExpiresAt)> _known = new();

    public AccessGrant? Find(string token) =>
        _known.TryGetValue(token, out var known) && known.ExpiresAt > clock.GetUtcNow() ? known.Grant : null;

    public void Keep(string token, AccessGrant grant, DateTimeOffset expiresAt)
    {
        if (_known.Count >= Most)
        {
            MakeRoom();
        }

        _known[token] = (grant, expiresAt);
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        _known.Clear();
        return Task.CompletedTask;
    }

    private void MakeRoom()
    {
        var now = clock.GetUtcNow();
        foreach (var (token, known) in _known)
        {
            if (known.ExpiresAt <= now)
            {
                _known.TryRemove(token, out _);
            }
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }
    }
}

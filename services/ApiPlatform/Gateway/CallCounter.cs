namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>The calls of one who is limited: a window for the quota, and a bucket that fills evenly for the spike arrest.</summary>
internal sealed class CallCounter
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _windowStart = DateTimeOffset.MinValue;
    private int _inWindow;
    private DateTimeOffset _filledAt = DateTimeOffset.MinValue;
    private double _bucket;

    /// <returns>Null where the call may pass; else how long to wait.</returns>
    public TimeSpan? TryCount(RateLimit limit, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (now - _windowStart >= Minute)
            {
                (_windowStart, _inWindow) = (now, 0);
            }

            _bucket = Math.Min(limit.PerSecond, _bucket + (now - _filledAt).TotalSeconds * limit.PerSecond);
            _filledAt = now;

            if (_inWindow >= limit.PerMinute)
            {
                return _windowStart + Minute - now;
            }

            if (_bucket < 1)
            {
                return TimeSpan.FromSeconds((1 - _bucket) / limit.PerSecond);
            }

            _inWindow++;
            _bucket--;

            return null;
        }
    }
}

namespace SpineSandbox.Sds.Ldap.Server;

/// <summary>
/// How long a client may be idle, take over one request, or not read its answers. Whoever watches over the connections asks
/// whether its time is over.
/// </summary>
internal sealed class Patience(TimeProvider clock)
{
    /// <summary>A connection without a request. Pools of clients keep theirs for long.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>From the first octet of a request to its last, however slowly they drip.</summary>
    public static readonly TimeSpan Request = TimeSpan.FromSeconds(30);

    /// <summary>From an answer that does not fit into the network's buffers to the client's next reading.</summary>
    public static readonly TimeSpan Reading = TimeSpan.FromSeconds(60);

    private long _idleSince = clock.GetTimestamp();
    private long _partialSince;
    private long _unreadSince;

    /// <summary>A new request may begin, or the rest of one may come.</summary>
    public void AwaitRequest() => Volatile.Write(ref _idleSince, clock.GetTimestamp());

    /// <summary>What was read ends within a request, or does not.</summary>
    public void AwaitRest(bool isPartial)
    {
        var since = Volatile.Read(ref _partialSince);
        Volatile.Write(ref _partialSince, !isPartial ? 0 : since == 0 ? clock.GetTimestamp() : since);
    }

    public void AwaitReader() => Volatile.Write(ref _unreadSince, clock.GetTimestamp());

    public void ReaderCame() => Volatile.Write(ref _unreadSince, 0);

    /// <summary>Why the client has had its time, or null.</summary>
    public string? Exhausted() =>
        IsOver(Volatile.Read(ref _unreadSince), Reading) ? "The client does not read its answers."
        : IsOver(Volatile.Read(ref _partialSince), Request) ? "The client does not finish its request."
        : Volatile.Read(ref _unreadSince) == 0 && IsOver(Volatile.Read(ref _idleSince), Idle) ? "The client asks nothing."
        : null;

    private bool IsOver(long since, TimeSpan limit) => since != 0 && clock.GetElapsedTime(since) >= limit;
}

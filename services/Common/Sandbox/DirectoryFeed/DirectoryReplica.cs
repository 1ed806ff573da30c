namespace SpineSandbox.Sandbox.DirectoryFeed;

/// <summary>
/// The directory as another service holds it in memory, for paths too hot to ask SDS. Fed by <see cref="DirectoryFollower"/>;
/// an edit in SDS counts here within milliseconds.
/// </summary>
public sealed class DirectoryReplica
{
    private readonly TaskCompletionSource _filled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile DirectorySnapshot _current = DirectorySnapshot.Empty;

    public DirectorySnapshot Current => _current;

    /// <summary>Completes with the first snapshot.</summary>
    public Task Filled => _filled.Task;

    /// <summary>Where the feed goes on; null before the first message.</summary>
    public string? Position { get; private set; }

    internal void Apply(DirectoryMessage message)
    {
        _current = _current.Apply(message);
        Position = message.Position;
        _filled.TrySetResult();
    }
}

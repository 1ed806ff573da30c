namespace SpineSandbox.Sds.Directory;

/// <summary>One link in the chain of the directory's versions. Whoever holds one learns of the next as soon as it exists.</summary>
internal sealed class DirectoryVersion(long number, DirectoryState state, DirectoryChange? change)
{
    private readonly TaskCompletionSource<DirectoryVersion> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Counts from 1 in each generation of the store.</summary>
    public long Number { get; } = number;

    /// <summary>The directory as of this version.</summary>
    public DirectoryState State { get; } = state;

    /// <summary>What made it of the version before; null for the first.</summary>
    public DirectoryChange? Change { get; } = change;

    /// <summary>Completes with the version that follows.</summary>
    public Task<DirectoryVersion> Next => _next.Task;

    public DirectoryVersion Follow(DirectoryChange nextChange)
    {
        var next = new DirectoryVersion(Number + 1, State.With(nextChange), nextChange);
        _next.SetResult(next);
        return next;
    }
}

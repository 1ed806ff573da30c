using System.Runtime.CompilerServices;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Feed;

/// <summary>The directory as one follower hears of it: a snapshot unless its position is known, then every change at once.</summary>
internal sealed class ChangeFeed(DirectoryStore store, TimeProvider clock)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<DirectoryMessage> FollowAsync(
        string? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var generation = store.Current;
            var version = FeedPosition.Find(since, generation.Epoch, generation.View);
            if (version is null)
            {
                version = generation.View.Latest;
                yield return FeedMessages.Snapshot(FeedPosition.Of(generation.Epoch, version), version.State);
            }

            while (!generation.Ended.IsCompleted)
            {
                var next = await NextAsync(version, generation.Ended, cancellationToken);
                var position = FeedPosition.Of(generation.Epoch, next);
                yield return next == version ? FeedMessages.Heartbeat(position) : FeedMessages.Change(position, next.Change!);
                version = next;
            }

            since = null;
        }
    }

    // The same version again where nothing happened for a while, or where a reset ended the generation.
    private async Task<DirectoryVersion> NextAsync(DirectoryVersion version, Task ended, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pause = Task.Delay(Heartbeat, clock, waiting.Token);
        await Task.WhenAny(version.Next, ended, pause);
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();

        return version.Next.IsCompleted ? await version.Next : version;
    }
}

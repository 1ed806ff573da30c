using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Mesh.Authorisation;
using Generation = SpineSandbox.Sandbox.Store.StoreGeneration<SpineSandbox.Mesh.MeshContext, SpineSandbox.Mesh.MeshView>;

namespace SpineSandbox.Mesh.Messages;

/// <summary>
/// The one writer. What waits is committed together, so that one flush of the disk serves many senders; whoever waits for a
/// change learns of it when it is on the disk. Used tokens ride along; alone they are written a tenth of a second later.
/// </summary>
internal sealed partial class Ledger(SandboxStore<MeshContext, MeshView> store, TimeProvider clock, ILogger<Ledger> log) : BackgroundService
{
    private const int LargestBatch = 256;
    private static readonly TimeSpan TokensWait = TimeSpan.FromMilliseconds(100);

    private readonly Channel<Change> _changes = Channel.CreateUnbounded<Change>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentQueue<(Generation Generation, UInt128 Key)> _tokens = new();

    /// <summary>Returns when the change is on the disk.</summary>
    /// <param name="generation">The store's generation that the request began in.</param>
    /// <param name="change">Changes rows, without saving; it may throw a refusal as long as it has changed nothing.</param>
    /// <param name="token">Written with the change, so that neither survives without the other.</param>
    public async Task CommitAsync(Generation generation, Func<MeshContext, MeshView, Task> change, TokenUse? token)
    {
        var waiting = new Change(generation, change, token, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _changes.Writer.WriteAsync(waiting);
        await waiting.Committed.Task;
    }

    /// <summary>Writes a used token soon.</summary>
    public void Remember(Generation generation, UInt128 token) => _tokens.Enqueue((generation, token));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Task.Run(WriteAllAsync, CancellationToken.None), WriteLoneTokensAsync(stoppingToken));

    private async Task WriteLoneTokensAsync(CancellationToken stoppingToken)
    {
        // Not the sandbox's clock: this is about the disk.
        using var timer = new PeriodicTimer(TokensWait);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (!_tokens.IsEmpty)
                {
                    await CommitAsync(store.Current, (_, _) => Task.CompletedTask, null);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The last requests are answered: what they used is written, then it is over.
            await CommitAsync(store.Current, (_, _) => Task.CompletedTask, null);
            _changes.Writer.TryComplete();
        }
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Change>(LargestBatch);
        while (await _changes.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _changes.Reader.TryRead(out var change))
            {
                batch.Add(change);
            }

            foreach (var ofOneGeneration in batch.GroupBy(change => change.Generation))
            {
                await WriteAsync(ofOneGeneration.Key, [.. ofOneGeneration]);
            }

            batch.Clear();
        }
    }

    private async Task WriteAsync(Generation generation, Change[] batch)
    {
        var refused = new Dictionary<Change, MeshException>();
        try
        {
            await generation.WriteAsync(
                async (context, view) =>
                {
                    // Nothing is saved again after a failure, so that no savepoint is needed.
                    context.Database.AutoSavepointsEnabled = false;
                    await using var transaction = await context.Database.BeginTransactionAsync();
                    foreach (var change in batch)
                    {
                        try
                        {
                            await change.Apply(context, view);

                            // At once: the next of the batch may be about the same rows.
                            await context.SaveChangesAsync();
                            context.ChangeTracker.Clear();
                        }
                        catch (MeshException refusal)
                        {
                            refused[change] = refusal;
                        }
                    }

                    AddTokens(context, generation, batch.Except(refused.Keys));
                    await transaction.CommitAsync();
                    return batch.Length;
                },
                CancellationToken.None);
        }
        catch (Exception broken)
        {
            LogBroken(log, broken, batch.Length);
            Array.ForEach(batch, change => change.Committed.TrySetException(broken));
            return;
        }

        foreach (var change in batch)
        {
            if (refused.TryGetValue(change, out var refusal))
            {
                change.Committed.TrySetException(refusal);
            }
            else
            {
                change.Token?.WasWritten();
                change.Committed.TrySetResult();
            }
        }
    }

    private void AddTokens(MeshContext context, Generation generation, IEnumerable<Change> committed)
    {
        var keys = committed.Select(change => change.Token?.Key).OfType<UInt128>().ToList();
        while (_tokens.TryDequeue(out var lone))
        {
            // What began before a reset is forgotten with all else that was.
            if (lone.Generation == generation)
            {
                keys.Add(lone.Key);
            }
        }

        if (keys.Count > 0)
        {
            context.Insert(TokenBlock.Of(keys, clock.GetUtcNow()));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} changes could not be written; none of them was answered as done")]
    private static partial void LogBroken(ILogger log, Exception broken, int count);

    private sealed record Change(Generation Generation, Func<MeshContext, MeshView, Task> Apply, TokenUse? Token, TaskCompletionSource Committed);
}

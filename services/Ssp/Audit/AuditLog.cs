using System.Data.Common;
using System.Threading.Channels;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;

namespace SpineSandbox.Ssp.Audit;

/// <summary>
/// Keeps an entry of every request. The gate hands entries over and goes on; one writer commits them in batches, the first of
/// a batch waiting no longer than <see cref="Linger"/>. An orderly stop loses nothing; a crash loses what was not committed:
/// the batch in hand. Where the writer cannot keep up, the gate waits rather than lose an entry.
/// </summary>
internal sealed partial class AuditLog(SandboxStore<SspContext, AgreementBook> store, ILogger<AuditLog> log) : IHostedService, IDisposable
{
    private const int Waiting = 16_384;
    private const int LargestBatch = 2_048;

    /// <summary>A commit for a handful of requests instead of one for each.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(25);

    private readonly Channel<Item> _items = Channel.CreateBounded<Item>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    private readonly SemaphoreSlim _hurry = new(0);
    private Task _writing = Task.CompletedTask;

    /// <param name="generation">The life of the store that the request began in; a reset in between forgets the entry.</param>
    public ValueTask AddAsync(StoreGeneration<SspContext, AgreementBook> generation, AuditEntry entry) =>
        _items.Writer.TryWrite(new Item(generation, entry, null)) ? ValueTask.CompletedTask : _items.Writer.WriteAsync(new Item(generation, entry, null));

    /// <summary>Returns when all that was added before is committed.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _items.Writer.WriteAsync(new Item(store.Current, null, committed), cancellationToken);
        _hurry.Release();
        await committed.Task.WaitAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(WriteAllAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Called when the last request has been answered: the server stops before those who serve it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _items.Writer.TryComplete();
        _hurry.Release();
        await _writing.WaitAsync(cancellationToken);
    }

    public void Dispose() => _hurry.Dispose();

    private async Task WriteAllAsync()
    {
        var batch = new List<Item>(LargestBatch);
        while (await _items.Reader.WaitToReadAsync())
        {
            await _hurry.WaitAsync(Linger);
            while (batch.Count < LargestBatch && _items.Reader.TryRead(out var item))
            {
                batch.Add(item);
            }

            await WriteAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteAsync(List<Item> batch)
    {
        var generation = store.Current;
        var entries = batch.Where(item => item.Generation == generation && item.Entry is not null).Select(item => item.Entry!).ToList();
        try
        {
            if (entries.Count > 0)
            {
                await generation.WriteAsync(
                    async (context, _) =>
                    {
                        await AuditTable.InsertAsync(context, entries, CancellationToken.None);
                        return entries.Count;
                    },
                    CancellationToken.None);
            }
        }
        catch (Exception broken) when (broken is DbException or IOException)
        {
            LogLost(log, entries.Count, broken);
        }

        foreach (var item in batch)
        {
            item.Committed?.TrySetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit could not be written; {Count} entries are lost")]
    private static partial void LogLost(ILogger log, int count, Exception broken);

    /// <summary>An entry to write, or a mark that is set when all before it is committed.</summary>
    private readonly record struct Item(StoreGeneration<SspContext, AgreementBook> Generation, AuditEntry? Entry, TaskCompletionSource? Committed);
}

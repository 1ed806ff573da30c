using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;

namespace SpineSandbox.Ssp.Audit;

/// <summary>
/// Keeps an entry of every request. The gate hands entries over and goes on; one writer commits them in batches, the first of
/// a batch waiting no longer than <see cref="Linger"/>. An orderly stop loses nothing; a crash loses what came within that
/// time. Where the writer cannot keep up, the gate waits rather than lose an entry.
/// </summary>
internal sealed partial class AuditLog(SandboxStore<SspContext, AgreementBook> store, ILogger<AuditLog> log) : IHostedService, IDisposable
{
    private const int Waiting = 16_384;
    private const int LargestBatch = 2_048;

    /// <summary>A commit for a handful of requests instead of one for each.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(100);

    private readonly Channel<Item> _items = Channel.CreateBounded<Item>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    private readonly SemaphoreSlim _hurry = new(0);
    private readonly AuditWriter _writer = new();
    private Task _writing = Task.CompletedTask;

    public ValueTask AddAsync(AuditTransaction finished)
    {
        var item = new Item(finished, null);
        return _items.Writer.TryWrite(item) ? ValueTask.CompletedTask : _items.Writer.WriteAsync(item);
    }

    /// <summary>Returns when all that was added before is committed.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _items.Writer.WriteAsync(new Item(null, committed), cancellationToken);
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
            if (_items.Reader.Count < LargestBatch)
            {
                await _hurry.WaitAsync(Linger);
            }

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
        // What began before a reset is forgotten with all else that was.
        var generation = store.Current;
        var finished = batch.Where(item => item.Finished?.Generation == generation).Select(item => item.Finished!).ToList();
        try
        {
            if (finished.Count > 0)
            {
                await _writer.WriteAsync(generation, finished);
            }
        }
        catch (Exception broken) when (broken is DbException or DbUpdateException or IOException)
        {
            LogLost(log, finished.Count, broken);
        }

        foreach (var item in batch)
        {
            item.Committed?.TrySetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit could not be written; {Count} entries are lost")]
    private static partial void LogLost(ILogger log, int count, Exception broken);

    /// <summary>A request to write, or a mark that is set when all before it is committed.</summary>
    private readonly record struct Item(AuditTransaction? Finished, TaskCompletionSource? Committed);
}

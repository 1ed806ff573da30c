using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;

namespace SpineSandbox.Ssp.Audit;

/// <summary>
/// Keeps an entry of every request. The gate writes entries down and goes on; one writer commits them in batches, the first of
/// a batch waiting no longer than <see cref="Linger"/>. An orderly stop loses nothing; a crash loses what came within that
/// time. Where the writer cannot keep up, the gate waits rather than lose an entry.
/// </summary>
internal sealed partial class AuditLog(SandboxStore<SspContext, AgreementBook> store, ILogger<AuditLog> log) : IHostedService, IDisposable
{
    /// <summary>Pages that may wait for the writer: 16 MB.</summary>
    private const int MostWaiting = 256;

    /// <summary>A commit for a handful of requests instead of one for each.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(100);

    private readonly AuditPages _pages = new();
    private readonly AuditWriter _writer = new();
    private readonly SemaphoreSlim _hurry = new(0);
    private readonly TaskCompletionSource _stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _writing = Task.CompletedTask;

    public ValueTask AddAsync(AuditTransaction finished)
    {
        var (waiting, kept) = _pages.Add(finished);
        if (waiting <= MostWaiting)
        {
            return ValueTask.CompletedTask;
        }

        Hurry();
        return new ValueTask(kept);
    }

    /// <summary>Returns when all that was added before is committed.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var kept = _pages.KeptSoFar;
        Hurry();
        await kept.WaitAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(WriteAllAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Called when the last request has been answered: the server stops before those who serve it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping.TrySetResult();
        await _writing.WaitAsync(cancellationToken);
    }

    public void Dispose() => _hurry.Dispose();

    private void Hurry()
    {
        if (_hurry.CurrentCount == 0)
        {
            _hurry.Release();
        }
    }

    private async Task WriteAllAsync()
    {
        while (await Task.WhenAny(_pages.Begun, _stopping.Task) != _stopping.Task || _pages.Begun.IsCompleted)
        {
            await Task.WhenAny(_hurry.WaitAsync(Linger), _stopping.Task);
            var (pages, kept) = _pages.Take();
            await WriteAsync(pages);
            _pages.GiveBack(pages);
            kept.SetResult();
        }
    }

    private async Task WriteAsync(IReadOnlyList<AuditPage> pages)
    {
        // What began before a reset is forgotten with all else that was.
        var generation = store.Current;
        var current = pages.Where(page => page.Generation == generation).ToList();
        try
        {
            if (current.Count > 0)
            {
                await _writer.WriteAsync(generation, current);
            }
        }
        catch (Exception broken) when (broken is DbException or DbUpdateException or IOException)
        {
            var lost = current.Sum(page => page.Count);
            LogLost(log, lost, broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit could not be written; {Count} entries are lost")]
    private static partial void LogLost(ILogger log, int count, Exception broken);
}

using System.Threading.Channels;
using SpineSandbox.MeshClient.Configuration;

namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>Serves one mailbox: a cycle at the start, at each poll, and whenever something appears in OUT. Between them it sleeps.</summary>
internal sealed class MailboxWorker : IAsyncDisposable
{
    private readonly MailboxAccount _account;
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly MailboxLog _log;
    private readonly FileStream _lock;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private CancellationTokenSource _stopping = new();
    private MailboxCycle _cycle;
    private OutWatch? _watch;
    private bool _disposed;

    /// <exception cref="MailboxInUseException">Another client serves these folders.</exception>
    public MailboxWorker(MailboxAccount account, HttpClient http, TimeProvider clock, MailboxLog log)
    {
        _account = account;
        _http = http;
        _clock = clock;
        _log = log;
        _lock = MailboxLock.Take(account, account.Options.WorkPath);
        Folders = new MailboxFolders(account.Folder);
        _cycle = NewCycle();
    }

    public MailboxId Id => _account.Id;

    public MailboxFolders Folders { get; private set; }

    public Steps Steps { get; } = new();

    /// <summary>The last cycle that came to its end.</summary>
    public CycleSummary? Last { get; private set; }

    /// <summary>Works until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _watch = new OutWatch(Folders.Out, Wake);
        await using var poll = _clock.CreateTimer(_ => Wake(), null, _account.Options.PollPeriod, _account.Options.PollPeriod);
        await using var rest = _clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Wake();
        await foreach (var _ in _wake.Reader.ReadAllAsync(cancellationToken))
        {
            var next = await TryCycleAsync(cancellationToken);
            rest.Change(next ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>One whole cycle now; what was dropped into OUT before is sent in it.</summary>
    public async Task<CycleSummary> PollNowAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Whoever asked may hang up; the cycle goes on.
            return (await CycleAsync(untilOutRests: true, _stopping.Token)).Summary;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return new CycleSummary { MailboxId = Id.Value, At = _clock.GetUtcNow(), PollFailure = "A reset or the client's end came between." };
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Back to empty folders: a fresh tree takes the place of the old one as a whole.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Before the folder goes: a watch over what is gone cannot be ended, and the system lends few.
            _watch?.Dispose();
            FolderSwap.Run(_account.Folder);
            Folders = new MailboxFolders(_account.Folder);
            _stopping = new CancellationTokenSource();
            _cycle = NewCycle();
            Last = null;
            _watch = _watch is null ? null : new OutWatch(Folders.Out, Wake);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A host may be stopped twice; the turn is never given back.
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _stopping.CancelAsync();
        await _turn.WaitAsync();
        _watch?.Dispose();
        await _lock.DisposeAsync();
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    private async Task<TimeSpan?> TryCycleAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);

            return (await CycleAsync(untilOutRests: false, either.Token)).Next;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null; // A reset: the folders are empty now.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk, a share that is away: the next poll may find it mended, and the journal where it was.
            _log.FoldersFailed(Id, failure.Message);

            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<(CycleSummary Summary, TimeSpan? Next)> CycleAsync(bool untilOutRests, CancellationToken cancellationToken)
    {
        var done = await _cycle.RunAsync(untilOutRests, cancellationToken);
        Last = done.Summary;

        return done;
    }

    private MailboxCycle NewCycle() => new(Folders, _account, _http, Steps, _clock, _log);
}

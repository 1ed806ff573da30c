using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.Sandbox.Store;

/// <summary>
/// One life of a store, from one reset to the next: a database file and the view of it. A request that began in one
/// generation ends in it, so that nobody sees half a reset.
/// </summary>
public sealed class StoreGeneration<TContext, TView> : IDisposable
    where TContext : DbContext
{
    private readonly StoreModel<TContext, TView> _model;
    private readonly DbContextOptions<TContext> _options;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Kept between two writes: its services and its connection cost more than most of them.
    private TContext? _writing;
    private long _writes;

    internal StoreGeneration(string file, StoreModel<TContext, TView> model, DbContextOptions<TContext> options, TView view)
    {
        File = file;
        View = view;
        _model = model;
        _options = options;
    }

    /// <summary>Names this generation to those who follow changes; a different epoch means: start again from a snapshot.</summary>
    public Guid Epoch { get; } = Guid.NewGuid();

    public TView View { get; }

    /// <summary>Counts the writes so far: what was made from the data stays right while the number is the same.</summary>
    public long Writes => Interlocked.Read(ref _writes);

    /// <summary>Completes when a reset has put another generation in this one's place.</summary>
    public Task Ended => _ended.Task;

    internal string File { get; }

    /// <summary>A context for reading. Writers use <see cref="WriteAsync{TResult}"/>.</summary>
    public TContext Open() => _model.Create(_options);

    /// <summary>
    /// Runs one writer at a time. <paramref name="write"/> saves its changes itself and brings the view up to date after that;
    /// what it threw before saving leaves no trace.
    /// </summary>
    public async Task<TResult> WriteAsync<TResult>(Func<TContext, TView, Task<TResult>> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            if (_writing is null)
            {
                _writing = Open();
                await _writing.Database.OpenConnectionAsync(cancellationToken);
            }

            var result = await write(_writing, View);
            _writing.ChangeTracker.Clear();
            return result;
        }
        catch
        {
            // What was changed and not saved goes with it.
            CloseWriting();
            throw;
        }
        finally
        {
            Interlocked.Increment(ref _writes);
            _writer.Release();
        }
    }

    internal void End() => _ended.TrySetResult();

    public void Dispose()
    {
        CloseWriting();
        _writer.Dispose();
    }

    private void CloseWriting()
    {
        _writing?.Dispose();
        _writing = null;
    }
}

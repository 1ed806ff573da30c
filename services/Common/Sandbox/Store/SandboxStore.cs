using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Store;

/// <summary>
/// A service's database: seeded at the first start, replaced as a whole by a reset, found again after <c>kill -9</c>.
/// </summary>
/// <remarks>
/// A reset takes the generation that was made ahead and moves one reference to it, in memory and, for data that persists, on disk.
/// </remarks>
public sealed partial class SandboxStore<TContext, TView> : IResettable, IDisposable
    where TContext : DbContext
{
    private readonly GenerationMaker<TContext, TView> _maker;
    private readonly StoreFiles _files;
    private readonly SeedSource _seeds;
    private readonly bool _persist;
    private readonly ILogger<SandboxStore<TContext, TView>> _log;
    private readonly SemaphoreSlim _resetting = new(1, 1);
    private volatile StoreGeneration<TContext, TView>? _current;
    private GenerationAhead<TContext, TView>? _ahead;
    private StoreGeneration<TContext, TView>? _lastBut;

    public SandboxStore(
        StoreModel<TContext, TView> model,
        SandboxFolders folders,
        SeedSource seeds,
        IOptions<SandboxOptions> options,
        ILogger<SandboxStore<TContext, TView>> log)
    {
        _files = new StoreFiles(folders.Data, options.Value.Name);
        _maker = new GenerationMaker<TContext, TView>(model, _files, seeds, options.Value.Persist);
        _seeds = seeds;
        _persist = options.Value.Persist;
        _log = log;
    }

    /// <summary>The generation that a request works on from its beginning to its end.</summary>
    public StoreGeneration<TContext, TView> Current =>
        _current ?? throw new InvalidOperationException("The store was read before it was opened.");

    /// <summary>Opens what a former run left, or seeds a new database.</summary>
    public void Open()
    {
        if (_files.FindCurrent() is { } existing)
        {
            _current = _maker.FromFile(existing);
            _files.RetireAllBut(existing);
            return;
        }

        Replace(_maker.FromSeed(_seeds.Stamp), _seeds.Stamp);
    }

    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        await _resetting.WaitAsync(cancellationToken);
        try
        {
            var seed = _seeds.Stamp;
            var made = _ahead is null ? null : await _ahead.TakeAsync(seed);
            _ahead = null;

            // Made anew where the seed has changed since.
            Replace(made ?? _maker.FromSeed(seed), seed);
            _ahead = new GenerationAhead<TContext, TView>(_maker, seed);
        }
        finally
        {
            _resetting.Release();
        }
    }

    /// <summary>Begins to make what the next reset will need; does not wait for it.</summary>
    public async Task MakeAheadAsync(CancellationToken cancellationToken)
    {
        await _resetting.WaitAsync(cancellationToken);
        try
        {
            _ahead ??= new GenerationAhead<TContext, TView>(_maker, _seeds.Stamp);
        }
        finally
        {
            _resetting.Release();
        }
    }

    public void Dispose()
    {
        _ahead?.Discard();
        _lastBut?.Dispose();
        _current?.Dispose();
        _resetting.Dispose();
    }

    private void Replace(StoreGeneration<TContext, TView> next, SeedStamp seed)
    {
        var previous = _current;
        if (_persist)
        {
            _files.SetCurrent(next.File);
        }

        _current = next;
        previous?.End();
        LogSeeded(_log, next.File, seed.Hash);

        // Requests that began before this reset still read the previous file; those of the reset before it are long done.
        _lastBut?.Dispose();
        StoreFiles.Retire(_lastBut?.File);
        _lastBut = previous;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Seeded {Database} from seed {SeedHash}")]
    private static partial void LogSeeded(ILogger log, string database, string seedHash);
}

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
/// A reset makes a new database file and then moves one reference to it, in memory and, for data that persists, on disk.
/// </remarks>
public sealed partial class SandboxStore<TContext, TView> : IResettable, IDisposable
    where TContext : DbContext
{
    private readonly StoreModel<TContext, TView> _model;
    private readonly StoreFiles _files;
    private readonly SeedSource _seeds;
    private readonly bool _persist;
    private readonly ILogger<SandboxStore<TContext, TView>> _log;
    private readonly SemaphoreSlim _resetting = new(1, 1);
    private volatile StoreGeneration<TContext, TView>? _current;
    private string? _lastBut;

    public SandboxStore(
        StoreModel<TContext, TView> model,
        SandboxFolders folders,
        SeedSource seeds,
        IOptions<SandboxOptions> options,
        ILogger<SandboxStore<TContext, TView>> log)
    {
        _model = model;
        _files = new StoreFiles(folders.Data, options.Value.Name);
        _seeds = seeds;
        _persist = options.Value.Persist;
        _log = log;
    }

    /// <summary>The generation that a request works on from its beginning to its end.</summary>
    public StoreGeneration<TContext, TView> Current =>
        _current ?? throw new InvalidOperationException("The store was read before it was opened.");

    /// <summary>Opens what a former run left, or seeds a new database.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_files.FindCurrent() is { } existing)
        {
            EnsureSameSchema(existing);
            _current = Load(existing);
            return;
        }

        await ResetAsync(cancellationToken);
    }

    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        await _resetting.WaitAsync(cancellationToken);
        try
        {
            var seed = _seeds.Latest;
            var file = _files.Next();
            CopyOfTemplate(seed, file);

            var next = Load(file);
            var previous = _current;
            if (_persist)
            {
                _files.SetCurrent(file);
            }

            _current = next;
            previous?.End();
            LogSeeded(_log, file, seed.Hash);

            // Requests that began before this reset still read the previous file; those of the reset before it are long done.
            StoreFiles.Retire(_lastBut);
            _lastBut = previous?.File;
        }
        finally
        {
            _resetting.Release();
        }
    }

    public void Dispose()
    {
        _current?.Dispose();
        _resetting.Dispose();
    }

    // The first seeding of a day takes a while, a copy of its file does not: a reset is a copy.
    private void CopyOfTemplate(SeedData seed, string file)
    {
        var template = _files.Template(seed.Hash, seed.Today);
        if (!File.Exists(template))
        {
            SeedInto(template, seed);
        }

        File.Copy(template, file);
    }

    private void SeedInto(string template, SeedData seed)
    {
        var draft = template + ".draft";
        File.Delete(draft);

        using (var context = _model.Create(Options(draft)))
        {
            SqliteFile.Begin(context.Database, _model.PageSize);
            context.Database.EnsureCreated();
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            _model.Seed(context, seed);
            context.SaveChanges();
            SqliteFile.Finish(context.Database, StoreSchema.VersionOf(context));
        }

        File.Move(draft, template, overwrite: true);
    }

    private StoreGeneration<TContext, TView> Load(string file)
    {
        var options = Options(file);
        using var context = _model.Create(options);
        SqliteFile.Prepare(context.Database);

        return new StoreGeneration<TContext, TView>(file, _model, options, _model.Load(context));
    }

    private void EnsureSameSchema(string file)
    {
        using var context = _model.Create(Options(file));
        if (SqliteFile.SchemaVersion(context.Database) != StoreSchema.VersionOf(context))
        {
            throw new InvalidOperationException(
                $"{file} was made by another version of the sandbox. Keep it for that version, or move it away to begin from the seed.");
        }
    }

    private DbContextOptions<TContext> Options(string file) =>
        new DbContextOptionsBuilder<TContext>()
            .UseSqlite(SqliteFile.ConnectionString(file))
            .AddInterceptors(_persist ? SqliteFile.Durable : SqliteFile.Fast)
            .Options;

    [LoggerMessage(Level = LogLevel.Information, Message = "Seeded {Database} from seed {SeedHash}")]
    private static partial void LogSeeded(ILogger log, string database, string seedHash);
}

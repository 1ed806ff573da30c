using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Store;

/// <summary>The seed folder as it is now: read at the start and again at each reset, so that an edited file takes effect.</summary>
public sealed class SeedSource(SandboxFolders folders, IOptions<SandboxOptions> options, TimeProvider clock) : IHostedService
{
    private readonly Lock _gate = new();
    private volatile SeedData? _latest;
    private volatile SeedStamp? _stamp;
    private string? _fingerprint;

    /// <summary>What the last reading gave; the first call reads, and the first after <see cref="LetGo"/>.</summary>
    public SeedData Latest
    {
        get
        {
            if (_latest is { } read)
            {
                return read;
            }

            lock (_gate)
            {
                return _latest ?? Load();
            }
        }
    }

    /// <summary>Which seed the last reading found.</summary>
    public SeedStamp Stamp => _stamp ?? Latest.Stamp;

    /// <summary>Reads what has changed since the last reading.</summary>
    /// <exception cref="SeedException">A file is broken: its message names file, line and reason. What was read before stays.</exception>
    public void Read()
    {
        lock (_gate)
        {
            // Checking every row costs far more than comparing bytes: a reset need not, as long as nobody has edited a file.
            if (_fingerprint is null || _fingerprint != Fingerprint(clock.Today()))
            {
                Load();
            }
        }
    }

    /// <summary>Forgets the rows, which may be many, but not which they were.</summary>
    public void LetGo() => _latest = null;

    /// <summary>A broken seed is said at the start, not to whoever asks first.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(Stamp);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private SeedData Load()
    {
        var today = clock.Today();
        var fingerprint = Fingerprint(today);
        var seed = SeedData.Load(folders.Seed, today, SeedStamp.Parse(options.Value.CheckedSeed));
        (_latest, _stamp, _fingerprint) = (seed, seed.Stamp, fingerprint);

        return seed;
    }

    private string? Fingerprint(DateOnly today) => Directory.Exists(folders.Seed) ? SeedFingerprint.Of(folders.Seed, today) : null;
}

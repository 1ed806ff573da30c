using Microsoft.Extensions.Hosting;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Store;

/// <summary>The seed folder as it is now: read at the start and again at each reset, so that an edited file takes effect.</summary>
public sealed class SeedSource(SandboxFolders folders, TimeProvider clock) : IHostedService
{
    private readonly Lock _gate = new();
    private volatile SeedData? _latest;
    private string? _fingerprint;

    /// <summary>What the last reading gave; the first call reads.</summary>
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
                return _latest ?? Read();
            }
        }
    }

    /// <exception cref="SeedException">A file is broken: its message names file, line and reason. What was read before stays.</exception>
    public SeedData Read()
    {
        lock (_gate)
        {
            var today = clock.Today();
            var fingerprint = Directory.Exists(folders.Seed) ? SeedFingerprint.Of(folders.Seed, today) : null;
            if (_latest is { } unchanged && fingerprint is not null && fingerprint == _fingerprint)
            {
                return unchanged;
            }

            // Checking every row costs far more than comparing bytes: a reset need not, as long as nobody has edited a file.
            _latest = SeedData.Load(folders.Seed, today);
            _fingerprint = fingerprint;
            return _latest;
        }
    }

    /// <summary>A broken seed is said at the start, not to whoever asks first.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(Latest);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

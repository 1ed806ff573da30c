using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Store;

/// <summary>The seed folder as it is now: read at the start and again at each reset, so that an edited file takes effect.</summary>
public sealed class SeedSource(SandboxFolders folders, TimeProvider clock)
{
    private SeedData? _latest;

    /// <summary>What the last reading gave; the first call reads.</summary>
    public SeedData Latest => _latest ?? Read();

    /// <exception cref="SeedException">A file is broken: its message names file, line and reason. What was read before stays.</exception>
    public SeedData Read() => _latest = SeedData.Load(folders.Seed, clock.Today());
}

using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Sandbox.Hosting;

/// <summary>A reset of this service: the seed folder is read anew, then each part goes back to it.</summary>
public sealed class BackToSeed(SeedSource seeds, IEnumerable<IResettable> parts)
{
    /// <exception cref="Seed.SeedException">The seed folder is broken; nothing was reset.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        seeds.Read();
        foreach (var part in parts)
        {
            await part.ResetAsync(cancellationToken);
        }
    }
}

using Microsoft.Extensions.Hosting;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Sandbox.Hosting;

/// <summary>Lets the rows of the seed go once the stores have taken theirs, at the start and at each reset.</summary>
internal sealed class SeedRelease(SeedSource seeds) : IResettable, IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken) => ResetAsync(cancellationToken);

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        seeds.LetGo();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

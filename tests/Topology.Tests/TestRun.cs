using SpineSandbox.Topology.Tests;

// Two cores carry one sandbox after another, not several at once; those who only look share one.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(SharedSandbox))]

namespace SpineSandbox.Topology.Tests;

/// <summary>One sandbox with all topologies for all tests that leave it as they found it, started by the first of them.</summary>
public sealed class SharedSandbox : IAsyncLifetime
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private RunningSandbox? _running;
    private Task _starting = Task.CompletedTask;

    public async Task<RunningSandbox> StartedAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_running is null)
            {
                // One that does not start is not tried again: it would only start slower.
                _running = new RunningSandbox("--no-dashboard", "--topology", "all");
                _starting = _running.InitializeAsync().AsTask();
            }

            await _starting;

            return _running;
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await _running.DisposeAsync();
        }

        _gate.Dispose();
    }
}

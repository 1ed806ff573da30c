using Microsoft.Extensions.Diagnostics.HealthChecks;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>The life of one resource: waiting, starting, running, ended; and again.</summary>
internal sealed class ResourceLifecycle(
    ResourceInstance instance, ResourceStore store, ISupervisor supervisor, LaunchSpecs specs, HealthWatch health, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private CancellationTokenSource _waiting = new();
    private CancellationTokenSource _running = new();
    private bool _endExpected;
    private int _launches;

    public ResourceInstance Instance => instance;

    /// <summary>Every launch has a name of its own, so that late news of the one before cannot be taken for news of this one.</summary>
    public string LaunchName => $"{instance.Id}-{_launches}";

    /// <summary>Starts the resource once all that it waits for are healthy.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!instance.Snapshot.IsDown)
        {
            return;
        }

        _waiting = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _waiting.Token);
        await WaitForDependenciesAsync(either.Token);
        await _turn.WaitAsync(either.Token);

        try
        {
            await LaunchAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _waiting.CancelAsync();
        await _turn.WaitAsync(cancellationToken);

        try
        {
            _endExpected = true;

            if (instance.Snapshot.State?.Text == KnownResourceStates.Waiting)
            {
                SetState(KnownResourceStates.NotStarted);
            }

            await supervisor.EndAsync(LaunchName, cancellationToken);
            await store.WaitForAsync(instance, snapshot => snapshot.IsDown, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        await StartAsync(cancellationToken);
    }

    /// <summary>Takes over what the supervisor says about the process.</summary>
    public void Apply(ProcessReport report)
    {
        var wasRunning = instance.Snapshot.State?.Text == KnownResourceStates.Running;
        store.Update(instance, snapshot => ReportedState.Apply(snapshot, report, _endExpected, instance.Resource));

        if (report.Phase == ProcessPhase.Running && !wasRunning)
        {
            _running = new CancellationTokenSource();
            _ = health.RunAsync(instance, _running.Token);
        }
        else if (report.Phase != ProcessPhase.Running)
        {
            _running.Cancel();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        _waiting.Dispose();
        _running.Cancel();
        _running.Dispose();
    }

    private async Task WaitForDependenciesAsync(CancellationToken cancellationToken)
    {
        var dependencies = instance.Resource.Annotations.OfType<WaitAnnotation>().Select(wait => store.Of(wait.Dependency)).ToArray();

        if (dependencies.Length > 0)
        {
            SetState(KnownResourceStates.Waiting);
            await Task.WhenAll(dependencies.Select(dependency => store.WaitForAsync(
                dependency, snapshot => snapshot.HealthStatus == HealthStatus.Healthy, cancellationToken)));
        }
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        if (_launches > 0)
        {
            await supervisor.ForgetAsync(LaunchName, cancellationToken);
        }

        _launches++;
        _endExpected = false;
        var spec = specs.For(instance, LaunchName);
        store.Update(instance, snapshot => LaunchedState.Apply(snapshot, spec));
        await supervisor.LaunchAsync(spec, cancellationToken);
        _ = CopyConsoleAsync(cancellationToken);
    }

    private async Task CopyConsoleAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var line in supervisor.FollowConsoleAsync(LaunchName, cancellationToken))
            {
                instance.Log.Write(line);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (HttpRequestException failure)
        {
            instance.Log.Write(new ConsoleLine(time.GetUtcNow().UtcDateTime, $"The log cannot be followed: {failure.Message}", true));
        }
    }

    private void SetState(string state) => store.Update(instance, snapshot => snapshot with { State = state });
}

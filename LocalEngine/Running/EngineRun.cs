using Microsoft.AspNetCore.Builder;
using SpineSandbox.LocalEngine.Bundle;
using SpineSandbox.LocalEngine.Dashboard;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>One run of all resources under one supervisor, with the page that shows them.</summary>
internal sealed class EngineRun : IAsyncDisposable
{
    private readonly ResourceStore _store;
    private readonly DashboardOptions? _dashboard;
    private readonly ISupervisor _supervisor;
    private readonly AspireBundle? _bundle;
    private readonly TimeProvider _time;
    private readonly HttpHealthCheck _healthCheck;
    private readonly ResourceLifecycle[] _lifecycles;
    /// <summary>The buttons of the resources.</summary>
    public ResourceCommands Commands { get; }

    private readonly string _applicationName;
    private WebApplication? _page;

    public EngineRun(
        ResourceStore store,
        EngineOptions options,
        IServiceProvider services,
        ISupervisor supervisor,
        AspireBundle? bundle,
        TimeProvider time,
        CancellationToken engineStops)
    {
        _store = store;
        _dashboard = options.Dashboard;
        _applicationName = options.ApplicationName;
        _supervisor = supervisor;
        _bundle = bundle;
        _time = time;
        _healthCheck = new HttpHealthCheck(time);

        // Without a bundle nobody would receive the telemetry.
        var specs = new LaunchSpecs(bundle is null ? options with { Dashboard = null } : options);
        var health = new HealthWatch(store, _healthCheck, time);
        _lifecycles = [.. store.Instances.Where(instance => instance.HasProcess)
            .Select(instance => new ResourceLifecycle(instance, store, supervisor, specs, health, time))];
        Commands = new ResourceCommands(services, _lifecycles, time, engineStops);
    }

    public Task StartAsync(CancellationToken cancellationToken) => _supervisor.StartAsync(cancellationToken);

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Task[] tasks =
        [
            ApplyReportsAsync(cancellationToken),
            new Announcer(_store, Console.Out, Console.Error, _time).RunAsync(cancellationToken),
            ShowAsync(cancellationToken),
            .. _lifecycles.Where(lifecycle => lifecycle.Instance.StartsByItself)
                .Select(lifecycle => lifecycle.StartAsync(cancellationToken)),
        ];

        // Whichever fails, fails the run at once: the others go on until they are cancelled.
        await foreach (var task in Task.WhenEach(tasks).WithCancellation(cancellationToken))
        {
            await task;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();

        if (_page is not null)
        {
            await _page.DisposeAsync();
        }

        foreach (var lifecycle in _lifecycles)
        {
            lifecycle.Dispose();
        }

        _healthCheck.Dispose();
    }

    private async Task ApplyReportsAsync(CancellationToken cancellationToken)
    {
        await foreach (var report in _supervisor.WatchAsync(cancellationToken))
        {
            if (Array.Find(_lifecycles, lifecycle => lifecycle.LaunchName == report.Name) is { } reported)
            {
                reported.Apply(report);
            }
            else if (report is { Name: DashboardProcess.Name, Phase: ProcessPhase.Ended or ProcessPhase.FailedToStart })
            {
                await Console.Error.WriteLineAsync($"The dashboard ended with exit code {report.ExitCode}; the services go on.");
            }
        }
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        if (_dashboard is null)
        {
            return;
        }

        if (_bundle is null)
        {
            _page = await StatusPage.StartAsync(_dashboard.Url, _applicationName, _store, cancellationToken);
            await Console.Out.WriteLineAsync($"Status page at {_dashboard.Url}");

            return;
        }

        _page = await ResourceServiceHost.StartAsync(
            _dashboard, new ResourceService(_applicationName, _store, Commands), cancellationToken);
        await _supervisor.LaunchAsync(DashboardProcess.Spec(_bundle, _dashboard), cancellationToken);
        await DashboardProcess.WaitUntilItAnswersAsync(_dashboard.Url, _time, cancellationToken);
        await Console.Out.WriteLineAsync($"Login to the dashboard at {_dashboard.LoginUrl}");
    }
}

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
    private readonly Dictionary<string, ResourceLifecycle> _lifecycles;
    private readonly ResourceCommands _commands;
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
        _lifecycles = store.Instances.Where(instance => instance.HasProcess).ToDictionary(
            instance => instance.Id,
            instance => new ResourceLifecycle(instance, store, supervisor, specs, health, time));
        _commands = new ResourceCommands(services, _lifecycles.Values, time, engineStops);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _supervisor.StartAsync(cancellationToken);

        await Task.WhenAll(
        [
            ApplyReportsAsync(cancellationToken),
            new Announcer(_store, Console.Out, Console.Error, _time).RunAsync(cancellationToken),
            ShowAsync(cancellationToken),
            .. _lifecycles.Values.Where(lifecycle => lifecycle.Instance.StartsByItself)
                .Select(lifecycle => lifecycle.StartAsync(cancellationToken)),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();

        if (_page is not null)
        {
            await _page.DisposeAsync();
        }

        foreach (var lifecycle in _lifecycles.Values)
        {
            lifecycle.Dispose();
        }

        _healthCheck.Dispose();
    }

    private async Task ApplyReportsAsync(CancellationToken cancellationToken)
    {
        await foreach (var report in _supervisor.WatchAsync(cancellationToken))
        {
            // The dashboard's own process is among the reports, too; it has no life of its own here.
            if (_lifecycles.TryGetValue(report.Name, out var lifecycle))
            {
                lifecycle.Apply(report);
            }
            else if (report.Phase is ProcessPhase.Ended or ProcessPhase.FailedToStart)
            {
                await Console.Error.WriteLineAsync($"{report.Name} ended with {report.ExitCode?.ToString() ?? "no exit code"}.");
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
            _dashboard, new ResourceService(_applicationName, _store, _commands), cancellationToken);
        await _supervisor.LaunchAsync(DashboardProcess.Spec(_bundle, _dashboard), cancellationToken);
        await DashboardProcess.WaitUntilItAnswersAsync(_dashboard.Url, _time, cancellationToken);
        await Console.Out.WriteLineAsync($"Login to the dashboard at {_dashboard.LoginUrl}");
    }
}

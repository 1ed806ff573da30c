using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SpineSandbox.LocalEngine.Bundle;
using SpineSandbox.LocalEngine.Dcp;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>Runs the declared resources for as long as the AppHost runs: finds a supervisor, starts everything, ends everything.</summary>
internal sealed partial class Engine(
    ResourceStore store,
    EngineOptions options,
    IConfiguration configuration,
    IServiceProvider services,
    ResourceCommandService commands,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<Engine> logger) : BackgroundService
{
    private EngineRun? _run;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // The first Ctrl+C brought us here; who presses it again will not wait. DCP then cleans up without us.
        using var impatience = new ImpatientExit();
        await base.StopAsync(cancellationToken);

        if (_run is not null)
        {
            await _run.DisposeAsync();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var (bundle, reason) = await BundleLocator.ForThisMachine(configuration).FindAsync(Console.WriteLine, stoppingToken);

            if (bundle is null)
            {
                NoBundle(logger, reason, BundlePlatform.NpmPackage, BundleLocator.AspireVersion, BundleLocator.FolderVariable);
            }

            ISupervisor supervisor = bundle is null ? new ProcessSupervisor(time) : new DcpSupervisor(bundle.DcpPath, time);
            _run = new EngineRun(store, options, services, supervisor, bundle, time, stoppingToken);
            commands.Use(_run.Commands);
            await _run.StartAsync(stoppingToken);
            await _run.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (failure is DistributedApplicationException or HttpRequestException or IOException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "No Aspire dashboard: {Reason} The services run without it. To get it, install npm so that {Package} {Version} can be fetched, "
        + "or name a folder with the bundle in {Variable}.")]
    private static partial void NoBundle(ILogger logger, string? reason, string package, string version, string variable);
}

using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SpineSandbox.ServiceDefaults.Telemetry;

/// <summary>Asks for the providers, which nobody else would, so that they exist from the first request on, and lets them send the rest at the end.</summary>
internal sealed class TelemetryStarter(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    private const int PatienceMilliseconds = 1000;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces.Shutdown(PatienceMilliseconds);
        metrics.Shutdown(PatienceMilliseconds);

        return Task.CompletedTask;
    }
}

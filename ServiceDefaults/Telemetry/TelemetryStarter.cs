using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SpineSandbox.ServiceDefaults.Telemetry;

/// <summary>Asks for the providers, which nobody else would, so that they exist from the first request on; their disposal flushes.</summary>
internal sealed class TelemetryStarter(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces.ForceFlush();
        metrics.ForceFlush();

        return Task.CompletedTask;
    }
}

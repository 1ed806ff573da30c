using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace SpineSandbox.ServiceDefaults.Telemetry;

/// <summary>
/// Keeps spans coming when no telemetry is exported: the services write the trace ID into their answers and exchange logs, so a
/// request must have one in any case. Of what else a span could tell nothing is noted, because nobody is there to read it.
/// </summary>
internal sealed class SpanSource : IHostedService, IDisposable
{
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source =>
            source.Name is "Microsoft.AspNetCore" or "System.Net.Http" || source.Name.StartsWith(OpenTelemetrySetup.OwnPrefix, StringComparison.Ordinal),
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Activity.DefaultIdFormat = ActivityIdFormat.W3C;
        ActivitySource.AddActivityListener(_listener);

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();
}

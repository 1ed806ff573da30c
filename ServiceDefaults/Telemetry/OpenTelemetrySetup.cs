using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SpineSandbox.ServiceDefaults.Telemetry;

/// <summary>Sends traces, metrics and logs to where the standard <c>OTEL_*</c> variables point; without them, nowhere.</summary>
internal static class OpenTelemetrySetup
{
    /// <summary>Every source and meter of the sandbox's own begins so.</summary>
    public const string OwnPrefix = "SpineSandbox.";

    private const string OwnNames = $"{OwnPrefix}*";

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Routing",
        "System.Net.Http", "System.Net.NameResolution", "System.Runtime", OwnNames,
    ];

    public static void AddTo(IHostApplicationBuilder builder)
    {
        // Without this switch a server span carries neither its path nor its method; it must be set before the host is built.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);

        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault().AddEnvironmentVariableDetector();
        builder.Services.AddSingleton(_ => Traces(resource));
        builder.Services.AddSingleton(_ => Metrics(resource));
        builder.Services.AddHostedService<TelemetryStarter>();
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.IncludeScopes = true;
            logs.SetResourceBuilder(resource).AddOtlpExporter(Briefly);
        });
    }

    /// <summary>The receiver is on this machine. When it is gone, because all of the sandbox ends, nobody shall wait for it.</summary>
    private static void Briefly(OtlpExporterOptions exporter) => exporter.TimeoutMilliseconds = 1000;

    /// <summary>A caller that does not trace, or says "not sampled", is traced all the same: the sandbox is there to be watched.</summary>
    private static TracerProvider Traces(ResourceBuilder resource) =>
        Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .SetSampler(new ParentBasedSampler(new AlwaysOnSampler(), remoteParentNotSampled: new AlwaysOnSampler()))
            .AddSource("Microsoft.AspNetCore", "System.Net.Http", OwnNames)
            .AddProcessor(new QuietClientSpans())
            .AddOtlpExporter(Briefly)
            .Build();

    private static MeterProvider Metrics(ResourceBuilder resource) =>
        Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter(Briefly)
            .Build();
}

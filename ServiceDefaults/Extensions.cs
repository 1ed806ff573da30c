using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using SpineSandbox.ServiceDefaults.Clients;
using SpineSandbox.ServiceDefaults.Lifetime;
using SpineSandbox.ServiceDefaults.Telemetry;

// The namespace that every web project uses implicitly, as with any extension of the host.
namespace Microsoft.Extensions.Hosting;

/// <summary>What every service has: telemetry, health, and clients that send what they are told to.</summary>
public static class Extensions
{
    private const string Live = "live";

    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddTelemetry();
        builder.AddQuietLogging();
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [Live]);
        builder.Services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(PlainHandler.Create));
        builder.Services.AddHostedService<ParentWatchdog>();

        return builder;
    }

    /// <summary><c>/health</c>: seeded and listening, that is all checks; <c>/alive</c>: the process answers.</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Live) });

        return app;
    }

    /// <summary>For clients that only look things up: repeats a GET or HEAD that failed for a passing reason. Nothing else is ever repeated.</summary>
    public static IHttpClientBuilder AddSafeLookup(this IHttpClientBuilder client) =>
        client.AddHttpMessageHandler(() => new SafeLookupHandler());

    private static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStartupFilter, ServerSpanStartupFilter>();
        builder.Services.AddHostedService<SpanSource>();
        OpenTelemetrySetup.AddTo(builder);
    }

    /// <summary>
    /// The frameworks write a line for every request; the trace says it better. Hosting's diagnostics would open a logging scope
    /// for each request even when they may only warn.
    /// </summary>
    private static void AddQuietLogging(this IHostApplicationBuilder builder) =>
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
                       .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
                       .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
                       .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
                       .AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
}

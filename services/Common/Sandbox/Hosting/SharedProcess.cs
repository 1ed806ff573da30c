using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Sandbox.Hosting;

/// <summary>
/// Several services of one kind in one process: each is an application of its own, with its own address, data, exchanges and
/// reset. What a process costs, to start and to keep, is paid once, and the seed is read once.
/// </summary>
public static class SharedProcess
{
    private const string Section = "Sandbox:Hosted";

    /// <param name="build">From the builder of one service to the service.</param>
    public static async Task RunAsync(string[] args, Func<WebApplicationBuilder, WebApplication> build)
    {
        var alone = WebApplication.CreateBuilder(args);
        var hosted = alone.Configuration.GetSection(Section).Get<List<HostedService>>() ?? [];
        if (hosted.Count == 0)
        {
            await build(alone).RunAsync();

            return;
        }

        var services = new List<WebApplication>();
        foreach (var service in hosted)
        {
            services.Add(build(BuilderOf(args, service, services.FirstOrDefault())));
            await services[^1].StartAsync();
        }

        // A signal reaches them all; whoever else ends takes the others along.
        var ends = services.ConvertAll(service => service.WaitForShutdownAsync());
        await Task.WhenAny(ends);
        services.ForEach(service => service.Lifetime.StopApplication());
        await Task.WhenAll(ends);
    }

    private static WebApplicationBuilder BuilderOf(string[] args, HostedService service, WebApplication? first)
    {
        var builder = WebApplication.CreateBuilder(args);
        var settings = new Dictionary<string, string?>
        {
            [$"{SandboxOptions.Section}:{nameof(SandboxOptions.Name)}"] = service.Name,
            [$"{SandboxOptions.Section}:{nameof(SandboxOptions.System)}"] = service.System,
            [$"{SandboxOptions.Section}:{nameof(SandboxOptions.DataDirectory)}"] =
                builder.Configuration[$"{SandboxOptions.Section}:{nameof(SandboxOptions.DataDirectory)}"] is { } data ? Path.Combine(data, service.Name) : null,
            [WebHostDefaults.ServerUrlsKey] = service.Url,
        };

        if (first is not null)
        {
            builder.Services.AddSingleton(first.Services.GetRequiredService<SeedSource>());

            // Spans are the process's: one exporter sees those of all, a second would send them twice.
            settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = "";
        }

        builder.Configuration.AddInMemoryCollection(settings);

        return builder;
    }

    /// <summary>One of them, as AppHost names it.</summary>
    private sealed record HostedService
    {
        /// <summary>The resource name.</summary>
        public required string Name { get; init; }

        /// <summary>The system of the topology that it is.</summary>
        public string? System { get; init; }

        /// <summary>The address that it binds.</summary>
        public required string Url { get; init; }
    }
}

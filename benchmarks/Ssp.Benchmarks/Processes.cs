using System.Diagnostics;
using System.Net.Http.Json;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>Starts the provider and the proxies on free ports, and waits until they listen.</summary>
internal static class Processes
{
    private static readonly string[] Products = ["access-record-html", "foundations"];

    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public static async Task<Process> ProviderAsync(int port) => await Server.ListeningAsync(Itself("provider", $"{port}"), port);

    public static async Task<Process> CollectorAsync(int port) => await Server.ListeningAsync(Itself("collector", $"{port}"), port);

    public static async Task<Proxy> YarpAsync(string provider)
    {
        var port = Server.FreePort();
        return new Proxy("bare YARP", port, await Server.ListeningAsync(Itself("yarp", $"{port}", provider), port), null);
    }

    /// <summary>Null where nginx is not installed.</summary>
    public static async Task<Proxy?> NginxAsync(string provider)
    {
        var port = Server.FreePort();
        var folder = Directory.CreateTempSubdirectory("spine-sandbox-nginx-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off; master_process off; pid {{folder}}/pid; error_log {{folder}}/error.log;
            events { worker_connections 1024; }
            http {
              access_log off; client_body_temp_path {{folder}}; proxy_temp_path {{folder}};
              upstream provider { server {{new Uri(provider).Authority}}; keepalive 64; keepalive_requests 1000000; }
              server {
                listen 127.0.0.1:{{port}}; keepalive_requests 1000000;
                location / { proxy_pass http://provider; proxy_http_version 1.1; proxy_set_header Connection ""; }
              }
            }
            """);
        try
        {
            return new Proxy("bare nginx", port, await Server.ListeningAsync(Start("nginx", "-c", Path.Combine(folder, "nginx.conf")), port), null);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>SSP as AppHost would start it, in Release, its directory and the agreement set up.</summary>
    /// <param name="collector">The port where telemetry goes, as it does with the dashboard; null where there is none.</param>
    /// <param name="onLine">Gets each line that SSP logs; without it they go to the console.</param>
    public static async Task<Proxy> SspAsync(
        DirectoryFeed feed, DirectoryMessage directory, string provider, int? collector = null, Action<string>? onLine = null)
    {
        var port = Server.FreePort();
        var dll = Path.Combine(AppContext.BaseDirectory, "..", "..", "Ssp", Configuration, "SpineSandbox.Ssp.dll");
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { dll }, WorkingDirectory = Path.GetDirectoryName(dll), RedirectStandardOutput = onLine is not null };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["services__sds__http__0"] = feed.Address;
        start.Environment["services__provider__http__0"] = provider;
        start.Environment["DOTNET_GCgen0size"] = "0x2000000"; // As AppHost has it.
        if (collector is not null)
        {
            start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://localhost:{collector}";
            start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";
            start.Environment["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
            start.Environment["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
            start.Environment["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
        }

        feed.Send(directory);
        var process = StartIn(start);
        if (onLine is not null)
        {
            process.OutputDataReceived += (_, output) => onLine(output.Data ?? "");
            process.BeginOutputReadLine();
        }

        await Server.ListeningAsync(process, port);

        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (!(await client.GetAsync("/health")).IsSuccessStatusCode)
        {
            await Task.Delay(20);
        }

        using var answer = await client.PutAsJsonAsync("/_sandbox/agreements/benchmark", new
        {
            consumer = TestDirectory.ConsumerOrganisation, provider = TestDirectory.Practice, products = Products,
        });
        answer.EnsureSuccessStatusCode();
        return new Proxy(collector is null ? "SSP" : "SSP, traced", port, process, $"/{provider}");
    }

    private static Process Itself(params string[] arguments) =>
        Start("dotnet", [typeof(Processes).Assembly.Location, .. arguments]);

    private static Process Start(string program, params string[] arguments) => StartIn(new ProcessStartInfo(program, arguments));

    private static Process StartIn(ProcessStartInfo start)
    {
        LoadGenerator.StartWithout(start);
        return Process.Start(start)!;
    }
}

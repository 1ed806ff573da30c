using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>
/// SSP with audit and exchange ring against bare proxies, before the same provider, in the same run: by turns, several
/// rounds, the median of each, so that what else the machine does falls on all alike.
/// </summary>
internal static class Comparison
{
    private const int Rounds = 5;

    /// <summary>Until the compilers have done their work.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private static readonly (bool Large, int Connections)[] Rows = [(false, 1), (false, 32), (true, 1), (true, 32)];

    public static async Task RunAsync(int seconds)
    {
        var port = Server.FreePort();
        var address = $"http://localhost:{port}";
        using var provider = await Processes.ProviderAsync(port);
        var collectorPort = Server.FreePort();
        using var collector = await Processes.CollectorAsync(collectorPort);
        await using var feed = await DirectoryFeed.StartAsync();
        await using var otherFeed = await DirectoryFeed.StartAsync();
        using var yarp = await Processes.YarpAsync(address);
        using var ssp = await Processes.SspAsync(feed, TestDirectory.Snapshot(address), address);
        using var traced = await Processes.SspAsync(otherFeed, TestDirectory.Snapshot(address), address, collectorPort);
        using var nginx = await Processes.NginxAsync(address);
        Proxy[] proxies = nginx is null ? [yarp, ssp, traced] : [yarp, ssp, traced, nginx];
        try
        {
            await MeasureAsync(proxies, TimeSpan.FromSeconds(seconds));
            await StreamAsync(ssp);
        }
        finally
        {
            provider.Kill();
            collector.Kill();
        }
    }

    /// <summary>A gigabyte and more in answers of 1 MB, and by how much the memory of SSP grew meanwhile at most.</summary>
    private static async Task StreamAsync(Proxy ssp)
    {
        var (before, most, answers) = (ssp.Process.MemoryInUse(), 0L, 0.0);
        while (answers < 1_000)
        {
            var run = await ConsumerLoad.RunAsync(ssp, large: true, connections: 4, TimeSpan.FromSeconds(1));
            answers += run.PerSecond;
            most = Math.Max(most, ssp.Process.MemoryInUse());
        }

        Console.WriteLine($"\n{answers:F0} answers of 1 MB through SSP: memory before {before >> 20} MiB, growth at most {(most - before) >> 20} MiB.");
    }

    private static async Task MeasureAsync(Proxy[] proxies, TimeSpan duration)
    {
        foreach (var proxy in proxies)
        {
            await ConsumerLoad.RunAsync(proxy, large: false, connections: 32, WarmUp);
        }

        Console.WriteLine("| body | connections | proxy | requests/s | of bare YARP | p50 µs | added to bare YARP µs | CPU µs a request |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (large, connections) in Rows)
        {
            var runs = proxies.ToDictionary(proxy => proxy, _ => new List<Measurement>());
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var proxy in proxies)
                {
                    runs[proxy].Add(await ConsumerLoad.RunAsync(proxy, large, connections, duration));
                }
            }

            var bare = Measurement.MedianOf(runs[proxies[0]]);
            foreach (var proxy in proxies)
            {
                var median = Measurement.MedianOf(runs[proxy]);
                Console.WriteLine(
                    $"| {(large ? "1 MB" : "1 KB")} | {connections} | {proxy.Name} | {median.PerSecond:F0} | {median.PerSecond / bare.PerSecond:F2} " +
                    $"| {median.MedianMicroseconds:F0} | {median.MedianMicroseconds - bare.MedianMicroseconds:F0} | {median.CpuMicroseconds:F0} |");
            }
        }
    }
}

using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>One kind of load for as long as somebody looks: for profilers, and to compare two states of the code by processor time.</summary>
internal static class Steady
{
    public static async Task RunAsync(bool large, int connections, int seconds)
    {
        var port = Server.FreePort();
        var address = $"http://localhost:{port}";
        using var provider = await Processes.ProviderAsync(port);
        await using var feed = await DirectoryFeed.StartAsync();
        using var yarp = await Processes.YarpAsync(address);
        using var ssp = await Processes.SspAsync(feed, TestDirectory.Snapshot(address), address);
        try
        {
            Console.WriteLine($"SSP is process {ssp.Process.Id}, bare YARP is process {yarp.Process.Id}.");
            var ends = DateTime.Now.AddSeconds(seconds);
            while (DateTime.Now < ends)
            {
                foreach (var proxy in new[] { yarp, ssp })
                {
                    var run = await ConsumerLoad.RunAsync(proxy, large, connections, TimeSpan.FromSeconds(4));
                    Console.WriteLine($"{proxy.Name,-10} {run.PerSecond,7:F0}/s  p50 {run.MedianMicroseconds,6:F0} µs  CPU {run.CpuMicroseconds,6:F1} µs  {proxy.Process.MemoryInUse() >> 20} MiB");
                }
            }
        }
        finally
        {
            provider.Kill();
        }
    }
}

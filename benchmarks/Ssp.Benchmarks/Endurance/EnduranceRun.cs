using System.Diagnostics;
using System.Net.NetworkInformation;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Benchmarks.Endurance;

/// <summary>
/// Minutes of mixed load on SSP: good, refused, aborted and slow requests, and a provider that is killed and started again.
/// Ends with a verdict: nothing unexpected answered or logged, no connection left over, memory flat.
/// </summary>
internal static class EnduranceRun
{
    private const int MostGrowthMiB = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Death = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(5);

    /// <summary>Longer than a slow provider takes to answer somebody who has left.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    /// <returns>The exit code: 0 where SSP endured.</returns>
    public static async Task<int> RunAsync(double minutes)
    {
        var (livingPort, mortalPort) = (Server.FreePort(), Server.FreePort());
        var (living, mortal) = ($"http://localhost:{livingPort}", $"http://localhost:{mortalPort}");
        var log = new ServerLog();
        using var provider = await Processes.ProviderAsync(livingPort);
        await using var feed = await DirectoryFeed.StartAsync();
        using var ssp = await Processes.SspAsync(feed, Directory(living, mortal), living, onLine: log.Read);
        log.Begin();

        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var consumers = Mix.Of(living, mortal).SelectMany(mix => Enumerable.Range(0, mix.Count).Select(_ => new Consumer(mix, ssp.Port))).ToList();
        var dying = DieAndLiveAsync(mortalPort, end.Token);
        var memory = MeasureAsync(ssp, end.Token);
        await Task.WhenAll(consumers.Select(consumer => Task.Run(() => consumer.AskUntilAsync(end.Token))));
        var deaths = await dying;

        var sockets = await SettledAsync(ssp.Port, livingPort, mortalPort);
        provider.Kill();
        return new Verdict(consumers, deaths, log.Faults, sockets, await memory, MostGrowthMiB, ssp.Process.HasExited).Print();
    }

    /// <summary>Care records with the one, everything else with the other.</summary>
    private static DirectoryMessage Directory(string living, string mortal)
    {
        var all = TestDirectory.Snapshot(living);
        var moved = all.Endpoints.Select(row => row.Address == TestDirectory.FoundationsRoot(living) ? row with { Address = TestDirectory.FoundationsRoot(mortal) } : row);
        return all with { Endpoints = [.. moved] };
    }

    private static async Task<int> DieAndLiveAsync(int port, CancellationToken end)
    {
        for (var deaths = 0; ; deaths++)
        {
            using var provider = await Processes.ProviderAsync(port);
            await Delay(Lifetime, end);
            provider.Kill();
            await provider.WaitForExitAsync(CancellationToken.None);
            if (end.IsCancellationRequested)
            {
                return deaths;
            }

            await Delay(Death, end);
        }
    }

    private static async Task<IReadOnlyList<(TimeSpan At, long MiB)>> MeasureAsync(Proxy ssp, CancellationToken end)
    {
        var samples = new List<(TimeSpan, long)>();
        for (var began = Stopwatch.GetTimestamp(); !end.IsCancellationRequested;)
        {
            await Delay(Sample, end);
            samples.Add((Stopwatch.GetElapsedTime(began), ssp.Process.MemoryInUse() >> 20));
        }

        return samples;
    }

    private static async Task<Sockets> SettledAsync(int ssp, params int[] providers)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(200))
        {
            var sockets = Sockets.Of(ssp, providers);
            if (Stopwatch.GetElapsedTime(began) > Settling || (sockets.OfConsumers.Count == 0 && sockets.ToProviders.Keys.All(state => state == TcpState.Established)))
            {
                return sockets;
            }
        }
    }

    private static async Task Delay(TimeSpan time, CancellationToken end) =>
        await Task.Delay(time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

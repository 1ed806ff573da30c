using System.Globalization;
using SpineSandbox.Load;

namespace SpineSandbox.PdsSds.Benchmarks;

/// <summary>
/// Each row by turns with bare Kestrel that answers as many bytes to as many clients: several rounds, the median of each, so
/// that what else the machine does falls on both alike.
/// </summary>
internal static class Comparison
{
    /// <summary>Until the compilers have done their work: so long and so many answers at least.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private const int WarmUpAnswers = 30_000;

    public static async Task RunAsync(ComparisonOptions options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var all = await Surroundings.StartAsync(options);

        Console.WriteLine();
        Console.WriteLine("| what | connections | body | a second | of bare Kestrel | p50 ms | p99 ms | CPU µs a request, bare | aim |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var row in all.Rows.Where(row => options.Wants(row.Name)))
        {
            Console.WriteLine(await MeasureAsync(row, all, options));
        }
    }

    private static async Task<string> MeasureAsync(Row row, Surroundings all, ComparisonOptions options)
    {
        var warm = await WarmAsync(row);
        if (warm.Bytes < row.LeastBytes)
        {
            throw new InvalidOperationException($"{row.Name}: answers of {warm.Bytes:F0} bytes; those asked for have at least {row.LeastBytes}.");
        }

        var bare = row.BareBeside(all.Kestrel, all.KestrelPort, warm.Bytes);
        await WarmAsync(bare);

        var (own, baseline) = (new List<Measurement>(), new List<Measurement>());
        for (var round = 0; round < options.Rounds; round++)
        {
            baseline.Add(await bare.RunAsync(TimeSpan.FromSeconds(options.Seconds)));
            own.Add(await row.RunAsync(TimeSpan.FromSeconds(options.Seconds)));
        }

        var (m, b) = (Measurement.MedianOf(own), Measurement.MedianOf(baseline));
        return $"| {row.Name} | {row.Connections} | {Size(m.Bytes)} | {m.PerSecond:N0} | {m.PerSecond / b.PerSecond:F2} " +
            $"| {m.MedianMicroseconds / 1000:F2} | {m.P99Microseconds / 1000:F2} | {m.CpuMicroseconds:F0}, {b.CpuMicroseconds:F0} | {row.Aim} |";
    }

    private static async Task<Measurement> WarmAsync(Row row)
    {
        Measurement run;
        var answers = 0.0;
        do
        {
            run = await row.RunAsync(WarmUp);
            answers += run.PerSecond * WarmUp.TotalSeconds;
        }
        while (answers < WarmUpAnswers);

        return run;
    }

    private static string Size(double bytes) => bytes < 10_000 ? $"{bytes:F0} B" : $"{bytes / 1024:F0} KB";
}

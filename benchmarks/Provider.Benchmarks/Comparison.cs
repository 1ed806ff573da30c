using System.Globalization;
using SpineSandbox.Load;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>
/// Each row in the sandbox of the shipped seed and, if it was asked for, in one with many more patients, by turns: several
/// rounds, the median of each, so that what else the machine does falls on both alike.
/// </summary>
internal static class Comparison
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(ComparisonOptions options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var small = await Surroundings.StartAsync(patients: 0);
        using var large = options.Patients > 0 ? await Surroundings.StartAsync(options.Patients) : null;

        Console.WriteLine();
        Console.WriteLine($"| what | connections | body | a second | p50 ms | p99 ms | CPU µs | with {options.Patients:N0} more patients: a second | of that before | p99 ms | aim |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var row in Row.All.Where(options.Wants))
        {
            Console.WriteLine(await MeasureAsync(row, small, large, options));
        }
    }

    private static async Task<string> MeasureAsync(Row row, Surroundings small, Surroundings? large, ComparisonOptions options)
    {
        var (few, many) = (new List<Measurement>(), new List<Measurement>());
        await row.RunAsync(small, WarmUp);
        if (large is not null)
        {
            await row.RunAsync(large, WarmUp);
        }

        for (var round = 0; round < options.Rounds; round++)
        {
            few.Add(await row.RunAsync(small, TimeSpan.FromSeconds(options.Seconds)));
            if (large is not null)
            {
                many.Add(await row.RunAsync(large, TimeSpan.FromSeconds(options.Seconds)));
            }
        }

        var m = Measurement.MedianOf(few);
        return $"| {row.Name} | {row.Connections} | {Size(m.Bytes)} | {m.PerSecond:N0} | {m.MedianMicroseconds / 1000:F2} | {m.P99Microseconds / 1000:F2} " +
            $"| {m.CpuMicroseconds:F0} | {Beside(many, m)} | {row.Aim} |";
    }

    private static string Beside(List<Measurement> many, Measurement few)
    {
        if (many.Count == 0)
        {
            return "– | – | –";
        }

        var m = Measurement.MedianOf(many);
        return $"{m.PerSecond:N0} | {m.PerSecond / few.PerSecond:F2} | {m.P99Microseconds / 1000:F2}";
    }

    private static string Size(double bytes) => bytes < 10_000 ? $"{bytes:F0} B" : $"{bytes / 1024:F0} KB";
}

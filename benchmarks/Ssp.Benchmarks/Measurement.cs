namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>What one run gave.</summary>
/// <param name="PerSecond">Answered requests a second.</param>
/// <param name="MedianMicroseconds">Half of the requests were answered within this time.</param>
/// <param name="CpuMicroseconds">Processor time that the proxy took for each request.</param>
internal readonly record struct Measurement(double PerSecond, double MedianMicroseconds, double CpuMicroseconds)
{
    /// <summary>Of several runs the one in the middle, each figure by itself.</summary>
    public static Measurement MedianOf(IReadOnlyList<Measurement> runs) => new(
        Middle(runs.Select(run => run.PerSecond)), Middle(runs.Select(run => run.MedianMicroseconds)), Middle(runs.Select(run => run.CpuMicroseconds)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

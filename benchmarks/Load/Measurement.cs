namespace SpineSandbox.Load;

/// <summary>What one run gave.</summary>
/// <param name="PerSecond">Answered requests a second.</param>
/// <param name="MedianMicroseconds">Half of the requests were answered within this time.</param>
/// <param name="P99Microseconds">All but a hundredth of the requests were answered within this time.</param>
/// <param name="CpuMicroseconds">Processor time that the server took for each request.</param>
/// <param name="Bytes">How long an answer was on average, without the head of HTTP.</param>
public readonly record struct Measurement(double PerSecond, double MedianMicroseconds, double P99Microseconds, double CpuMicroseconds, double Bytes)
{
    /// <param name="elapsed">How long the clients asked.</param>
    /// <param name="cpu">The server's processor time meanwhile.</param>
    /// <param name="latencies">How long each answer took, in microseconds, for each client.</param>
    /// <param name="bytes">How long all answers were together.</param>
    public static Measurement Of(TimeSpan elapsed, TimeSpan cpu, IEnumerable<List<float>> latencies, long bytes)
    {
        float[] all = [.. latencies.SelectMany(times => times)];
        Array.Sort(all);

        return new Measurement(
            all.Length / elapsed.TotalSeconds,
            all[all.Length / 2],
            all[(int)(all.Length * 0.99)],
            cpu.TotalMicroseconds / all.Length,
            (double)bytes / all.Length);
    }

    /// <summary>Of several runs the one in the middle, each figure by itself.</summary>
    public static Measurement MedianOf(IReadOnlyList<Measurement> runs) => new(
        Middle(runs.Select(run => run.PerSecond)),
        Middle(runs.Select(run => run.MedianMicroseconds)),
        Middle(runs.Select(run => run.P99Microseconds)),
        Middle(runs.Select(run => run.CpuMicroseconds)),
        Middle(runs.Select(run => run.Bytes)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

using System.Net.NetworkInformation;

namespace SpineSandbox.Ssp.Benchmarks.Endurance;

/// <summary>What the minutes showed, and whether SSP endured them.</summary>
/// <param name="Faults">Lines of errors and exceptions that SSP logged.</param>
/// <param name="Sockets">When the load was over.</param>
internal sealed record Verdict(
    IReadOnlyList<Consumer> Consumers,
    int Deaths,
    IReadOnlyCollection<string> Faults,
    Sockets Sockets,
    IReadOnlyList<(TimeSpan At, long MiB)> Memory,
    int MostGrowthMiB,
    bool Died)
{
    /// <summary>Between the second quarter of the time, when caches and pools are full, and the last.</summary>
    private long Growth
    {
        get
        {
            var quarter = Math.Max(1, Memory.Count / 4);
            return Memory.TakeLast(quarter).Max(sample => sample.MiB) - Memory.Skip(quarter).Take(quarter).DefaultIfEmpty(Memory[0]).Max(sample => sample.MiB);
        }
    }

    private int Wrong => Consumers.Sum(consumer => consumer.Wrong.Values.Sum());

    // Kept for the next request: no more than ever asked at the same time.
    private bool LeavesNoConnection =>
        Sockets.OfConsumers.Count == 0 &&
        Sockets.ToProviders.Keys.All(state => state == TcpState.Established) &&
        Sockets.ToProviders.Values.Sum() <= Consumers.Count;

    public int Print()
    {
        Console.WriteLine("| consumers | asked | answers that were wrong |\n|---|---|---|");
        foreach (var kind in Consumers.GroupBy(consumer => consumer.Mix.Name))
        {
            var wrong = kind.SelectMany(consumer => consumer.Wrong).GroupBy(pair => pair.Key).Select(same => $"{same.Sum(pair => pair.Value)} of status {same.Key}");
            Console.WriteLine($"| {kind.Key} | {kind.Sum(consumer => consumer.Asked)} | {string.Join(", ", wrong)} |");
        }

        Console.WriteLine("\n| minute | memory MiB, at most |\n|---|---|");
        foreach (var minute in Memory.GroupBy(sample => (int)sample.At.TotalMinutes))
        {
            Console.WriteLine($"| {minute.Key + 1} | {minute.Max(sample => sample.MiB)} |");
        }

        Console.WriteLine($"\nThe mortal provider was killed and started again {Deaths} times.");
        Console.WriteLine($"Sockets at the end, {Sockets}.");
        foreach (var fault in Faults.Take(20))
        {
            Console.WriteLine($"  {fault}");
        }

        (string What, bool Holds)[] claims =
        [
            ($"{Wrong} answers were wrong", Wrong == 0),
            ($"{Faults.Count} lines of errors and exceptions were logged", Faults.Count == 0),
            ("SSP was alive at the end", !Died),
            ("no connection was left over", LeavesNoConnection),
            ($"memory grew by {Growth} MiB, {MostGrowthMiB} at most allowed", Growth <= MostGrowthMiB),
        ];
        foreach (var (what, holds) in claims)
        {
            Console.WriteLine($"{(holds ? "ok    " : "BROKEN")} {what}");
        }

        return claims.All(claim => claim.Holds) ? 0 : 1;
    }
}

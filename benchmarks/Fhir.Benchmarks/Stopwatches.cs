using System.Diagnostics;

namespace SpineSandbox.Fhir.Benchmarks;

/// <summary>Times a piece of work.</summary>
internal static class Stopwatches
{
    public const int Rounds = 200;

    private const int WarmUp = 100;

    public static TimeSpan Median(Action work)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            work();
        }

        var times = new TimeSpan[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }
}

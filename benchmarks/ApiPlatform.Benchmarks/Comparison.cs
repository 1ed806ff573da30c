using System.Globalization;
using SpineSandbox.Load;

namespace SpineSandbox.ApiPlatform.Benchmarks;

/// <summary>Reads by turns without the platform, through a bare proxy, and through the platform; and tokens, which have nothing beside them.</summary>
internal static class Comparison
{
    private const int Connections = 32;

    /// <summary>Until the compiler has seen enough of a server that is busy with other things.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(25);

    public const string Head = "| what | connections | body | a second | of the direct read | p50 ms | p99 ms | CPU µs a request, PDS | aim |\n|---|---|---|---|---|---|---|---|---|";

    public static async Task ReadAsync(Surroundings all, TimeSpan duration, int rounds)
    {
        Reading[] readings =
        [
            new("PDS read, direct", all.Pds, all.PdsPort, null, ""),
            new("PDS read, through bare YARP", all.Yarp, all.YarpPort, null, ""),
            new("PDS read, through the gateway", all.Platform, all.PlatformPort, all.Token, "0.5 of the direct read"),
        ];
        foreach (var reading in readings)
        {
            await reading.RunAsync(WarmUp);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var reading in readings)
            {
                var pds = all.Pds.Process.CpuTime();
                var run = await reading.RunAsync(duration);
                reading.Runs.Add(run);
                reading.PdsMicroseconds.Add((all.Pds.Process.CpuTime() - pds).TotalMicroseconds / (run.PerSecond * duration.TotalSeconds));
            }
        }

        var direct = readings[0].Median;
        foreach (var reading in readings)
        {
            // The same answer on all ways, or the comparison says nothing.
            if ((long)reading.Median.Bytes != (long)direct.Bytes)
            {
                throw new InvalidOperationException($"{reading.Name}: answers of {reading.Median.Bytes:F0} bytes, those of PDS have {direct.Bytes:F0}.");
            }

            var share = reading == readings[0] ? "" : $"{reading.Median.PerSecond / direct.PerSecond:F2}";
            var behind = reading == readings[0] ? "" : $", {reading.PdsMicroseconds.Order().ElementAt(rounds / 2):F0}";
            Console.WriteLine(Line(reading.Name, reading.Median, share, behind, reading.Aim));
        }
    }

    public static async Task TokensAsync(Surroundings all, int tokens, int rounds)
    {
        var runs = new List<Measurement>();
        for (var round = -1; round < rounds; round++)
        {
            // Signed beforehand, and each sent once: a JWT counts once.
            var run = await LoadGenerator.RunOnceAsync(all.Platform.Process, all.PlatformPort, all.Tokens(tokens), Connections);
            if (run.Bytes < Surroundings.LeastTokenBytes)
            {
                throw new InvalidOperationException($"Answers of {run.Bytes:F0} bytes are no tokens.");
            }

            if (round >= 0)
            {
                runs.Add(run);
            }
        }

        Console.WriteLine(Line("token for a signed JWT", Measurement.MedianOf(runs), "", "", ""));
    }

    private static string Line(string name, Measurement m, string share, string behind, string aim) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Connections} | {m.Bytes:F0} B | {m.PerSecond:N0} | {share} | {m.MedianMicroseconds / 1000:F2} | {m.P99Microseconds / 1000:F2} | {m.CpuMicroseconds:F0}{behind} | {aim} |");

    /// <summary>One way to the same patient.</summary>
    /// <param name="Server">Who answers on it, and whose processor time is told.</param>
    /// <param name="Token">Null where none is wanted.</param>
    private sealed record Reading(string Name, Server Server, int Port, string? Token, string Aim)
    {
        public List<Measurement> Runs { get; } = [];

        /// <summary>What PDS behind it took for a request, in each run.</summary>
        public List<double> PdsMicroseconds { get; } = [];

        public Measurement Median => Measurement.MedianOf(Runs);

        public Task<Measurement> RunAsync(TimeSpan duration) =>
            LoadGenerator.RunAsync(Server.Process, Port, Surroundings.Read(Token), Connections, duration);
    }
}

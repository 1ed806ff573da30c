using SpineSandbox.Load;

namespace SpineSandbox.ApiPlatform.Benchmarks;

/// <summary>Reads by turns through the platform and without it; and tokens, which have nothing beside them.</summary>
internal static class Comparison
{
    private const int Connections = 32;
    private const int WarmUps = 3;

    public static async Task ReadAsync(Surroundings all, TimeSpan duration, int rounds)
    {
        var (direct, gateway) = (new List<Measurement>(), new List<Measurement>());
        for (var round = -WarmUps; round < rounds; round++)
        {
            var bare = await LoadGenerator.RunAsync(all.Pds.Process, all.PdsPort, Surroundings.Read(token: null), Connections, duration);
            var through = await LoadGenerator.RunAsync(all.Platform.Process, all.PlatformPort, Surroundings.Read(all.Token), Connections, duration);
            if (through.Bytes < bare.Bytes)
            {
                throw new InvalidOperationException($"The platform's answers have {through.Bytes:F0} bytes, those of PDS {bare.Bytes:F0}.");
            }

            if (round >= 0)
            {
                direct.Add(bare);
                gateway.Add(through);
            }
        }

        var (b, m) = (Measurement.MedianOf(direct), Measurement.MedianOf(gateway));
        Console.WriteLine(Line("PDS read, direct", b, "", ""));
        Console.WriteLine(Line("PDS read, through the gateway", m, $"{m.PerSecond / b.PerSecond:F2}", "0.5 of the direct read"));
    }

    public static async Task TokensAsync(Surroundings all, TimeSpan duration, int rounds)
    {
        var runs = new List<Measurement>();
        for (var round = -1; round < rounds; round++)
        {
            // Signed beforehand: a JWT counts once.
            var run = await LoadGenerator.RunAsync(all.Platform.Process, all.PlatformPort, all.Tokens(duration), Connections, duration);
            if (run.Bytes < Surroundings.LeastTokenBytes)
            {
                throw new InvalidOperationException($"Answers of {run.Bytes:F0} bytes are no tokens.");
            }

            if (round >= 0)
            {
                runs.Add(run);
            }
        }

        Console.WriteLine(Line("token for a signed JWT", Measurement.MedianOf(runs), "", ""));
    }

    private static string Line(string name, Measurement m, string share, string aim) =>
        $"| {name} | {Connections} | {m.PerSecond:N0} | {share} | {m.MedianMicroseconds / 1000:F2} | {m.P99Microseconds / 1000:F2} | {aim} |";
}

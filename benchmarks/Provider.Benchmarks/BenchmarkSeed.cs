using System.Text.Json.Nodes;
using SpineSandbox.SeedGenerator;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>The shipped seed with more patients, and with a practice that has thousands of slots to book.</summary>
internal static class BenchmarkSeed
{
    /// <summary>The practice with the many slots, one that no other row asks.</summary>
    public static OdsCode Practice { get; } = OdsCode.Parse("Z98004");

    /// <param name="patients">How many are added.</param>
    public static void Write(string folder, int patients)
    {
        GeneratedSeed.Write(new GeneratorOptions { Count = patients, Out = folder });

        var file = Path.Combine(folder, "slots.json");
        var sessions = JsonNode.Parse(File.ReadAllText(file))!.AsArray();
        var session = sessions.First(row => (string?)row!["practice"] == Practice.Value)!;
        for (var number = 0; number < 3; number++)
        {
            var busy = session.DeepClone();
            busy["days"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
            (busy["start"], busy["end"], busy["minutes"]) = ("06:00", "22:00", 5);
            sessions.Add(busy);
        }

        File.WriteAllText(file, sessions.ToJsonString());
    }
}

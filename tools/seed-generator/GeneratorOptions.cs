namespace SpineSandbox.SeedGenerator;

/// <summary>What to generate, and where.</summary>
public sealed record GeneratorOptions
{
    private const string Usage =
        "--count N (patients), --out DIR (a new seed folder), --seed N (the same number gives the same people; 1), " +
        "--records N (how many of them have a clinical record; all), --from DIR (the seed folder to add to; the shipped one), --interactions N (of one national system in the directory; 0 for none)";

    /// <summary>How many patients are added.</summary>
    public int Count { get; init; } = 1_000;

    /// <summary>The folder that is written.</summary>
    public required string Out { get; init; }

    /// <summary>The same number gives the same people.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The seed folder that everything is added to.</summary>
    public string From { get; init; } = ShippedSeed();

    /// <summary>How many of the patients have a clinical record, the first ones.</summary>
    public int Records { get; init; } = NhsNumbers.Most;

    /// <summary>How many interactions a national system is accredited for; 0 for no such system.</summary>
    public int Interactions { get; init; }

    /// <exception cref="ArgumentException">The arguments are not understood; the message lists those that are.</exception>
    public static GeneratorOptions Parse(IReadOnlyList<string> arguments)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!IsKnown(arguments[i]) || i + 1 == arguments.Count)
            {
                throw new ArgumentException($"'{arguments[i]}' is not understood. Options: {Usage}");
            }

            given[arguments[i]] = arguments[i + 1];
        }

        return new GeneratorOptions
        {
            Count = Number(given, "--count", 1_000, NhsNumbers.Most),
            Out = given.GetValueOrDefault("--out") ?? throw new ArgumentException($"--out is missing. Options: {Usage}"),
            Seed = Number(given, "--seed", 1, int.MaxValue),
            Records = Number(given, "--records", NhsNumbers.Most, NhsNumbers.Most),
            From = given.GetValueOrDefault("--from") ?? ShippedSeed(),
            Interactions = Number(given, "--interactions", 0, NationalSystem.MostInteractions),
        };
    }

    private static bool IsKnown(string option) => option is "--count" or "--out" or "--seed" or "--records" or "--from" or "--interactions";

    private static int Number(Dictionary<string, string> given, string option, int absent, int most) =>
        !given.TryGetValue(option, out var text) ? absent
        : int.TryParse(text, out var number) && number >= 0 && number <= most ? number
        : throw new ArgumentException($"{option} must be a number from 0 to {most}, not '{text}'.");

    private static string ShippedSeed()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "seed-data");
            if (File.Exists(Path.Combine(candidate, "patients.json")))
            {
                return candidate;
            }
        }

        throw new ArgumentException("There is no seed-data folder above the program; name one with --from.");
    }
}

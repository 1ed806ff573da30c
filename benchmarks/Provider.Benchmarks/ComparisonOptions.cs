using System.Globalization;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>How long and how often each row is measured, and on which seed.</summary>
/// <param name="Seconds">One run.</param>
/// <param name="Rounds">Runs of which the median counts.</param>
/// <param name="Only">Rows whose name contains this; null for all.</param>
/// <param name="Patients">How many patients a second sandbox holds beside those of the seed; 0 for no second one.</param>
internal sealed record ComparisonOptions(double Seconds = 3, int Rounds = 5, string? Only = null, int Patients = 0)
{
    /// <summary>True for a row that is to be measured.</summary>
    public bool Wants(Row row) => Only is null || row.Name.Contains(Only, StringComparison.OrdinalIgnoreCase);

    public static ComparisonOptions Parse(string[] arguments)
    {
        var options = new ComparisonOptions();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : throw NotUnderstood(arguments[i]);
            options = arguments[i] switch
            {
                "--seconds" => options with { Seconds = double.Parse(value, CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--only" => options with { Only = value },
                "--patients" => options with { Patients = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw NotUnderstood(arguments[i]),
            };
        }

        return options;
    }

    private static ArgumentException NotUnderstood(string argument) =>
        new($"'{argument}' is not understood. Options: --seconds N, --rounds N, --only PART-OF-A-ROW'S-NAME, --patients N.");
}

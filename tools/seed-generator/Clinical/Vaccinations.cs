namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>What people are vaccinated against at their age.</summary>
internal static class Vaccinations
{
    private const int Old = 65;

    private static readonly Term Arm = new("368208006", "Left upper arm structure");
    private static readonly Term IntoMuscle = new("78421000", "Intramuscular");
    private static readonly Term Influenza = new("86198006", "Administration of influenza vaccine", "142934010");
    private static readonly Term Pneumococcal = new("12866006", "Administration of pneumococcal vaccine");
    private static readonly DateOnly LastGiven = new(2024, 12, 31);

    /// <summary>In the first year: the vaccination, and how many weeks after birth.</summary>
    private static readonly (Term What, int Weeks)[] FirstYear =
    [
        (new("1082441000000108", "First diphtheria, tetanus and acellular pertussis, inactivated polio, Haemophilus influenzae type b and hepatitis B vaccination"), 8),
        (new("1082451000000106", "Second diphtheria, tetanus and acellular pertussis, inactivated polio, Haemophilus influenzae type b and hepatitis B vaccination"), 12),
        (new("1082461000000109", "Third diphtheria, tetanus and acellular pertussis, inactivated polio, Haemophilus influenzae type b and hepatitis B vaccination"), 16),
    ];

    private static readonly DateOnly FirstYearSince = new(2017, 8, 1);

    public static IReadOnlyList<object> Of(Random random, DateOnly born, int age) => age switch
    {
        >= Old when random.Next(10) < 8 => [EachAutumn(random), Given("imm-2", $"{born.AddYears(Old).AddDays(random.Next(60)):yyyy-MM-dd}", Pneumococcal)],
        _ when born >= FirstYearSince =>
        [
            .. FirstYear.Select((row, index) => (row.What, On: born.AddDays(row.Weeks * 7), Id: $"imm-{index + 1}"))
                .Where(row => row.On <= LastGiven)
                .Select(row => Given(row.Id, $"{row.On:yyyy-MM-dd}", row.What)),
        ],
        _ => [],
    };

    private static object EachAutumn(Random random) => new
    {
        id = "imm-1", date = $"today-{40 + random.Next(100)}d", code = Influenza.Row, site = Arm.Row, route = IntoMuscle.Row,
        repeat = new { days = 365, times = 1 + random.Next(3) },
    };

    private static object Given(string id, string date, Term what) => new { id, date, code = what.Row, site = Arm.Row, route = IntoMuscle.Row };
}

namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>A blood pressure as an entry with two halves.</summary>
internal static class BloodPressure
{
    private const string Unit = "mm[Hg]";

    private static readonly Term Panel = new("75367002", "Blood pressure", "125176019");
    private static readonly Term Systolic = new("72313002", "Systolic arterial pressure", "120159016");
    private static readonly Term Diastolic = new("1091811000000102", "Diastolic arterial pressure", "2734671000000117");

    public static object Of(Random random, string id, string date, string encounter, string[] problems) => new
    {
        id, date, encounter, problems, code = Panel.Row,
        components = new[] { Half(Systolic, 105 + random.Next(50)), Half(Diastolic, 60 + random.Next(35)) },
    };

    private static object Half(Term half, int value) => new { code = half.Row, value = new { value, unit = Unit, ucum = Unit } };
}

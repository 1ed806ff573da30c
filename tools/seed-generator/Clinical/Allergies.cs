namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>What people are allergic to: one in five to something, and of some others the practice knows that it is nothing.</summary>
internal static class Allergies
{
    public static readonly Term Penicillin = new("91936005", "Allergy to penicillin", "152307010");
    public static readonly Term Aspirin = new("293586001", "Allergy to aspirin", "433808014");

    private static readonly Term None = new("716186003", "No known allergy", "3305010017");

    private static readonly (Term What, string Kind, Term Reaction, string Severity)[] Known =
    [
        (Penicillin, "drug", new("247472004", "Urticarial rash / Hives"), "moderate"),
        (Aspirin, "drug", new("230145002", "Difficulty breathing", "344917018"), "severe"),
        (new("300916003", "Allergy to latex", "442112014"), "non-drug", new("271807003", "Eruption", "406765011"), "mild"),
        (new("91935009", "Allergy to peanuts", "152306018"), "non-drug", new("39579001", "Anaphylactic reaction", "776058010"), "life-threatening"),
    ];

    /// <returns>What the person is allergic to, if anything, and the entry of the record, if there is one.</returns>
    public static (Term? What, object? Row) Of(Random random, DateOnly on) => random.Next(10) switch
    {
        < 2 => Row(Known[random.Next(Known.Length)], on),
        < 6 => (null, new { id = "all-1", date = $"{on:yyyy-MM-dd}", code = None.Row, kind = "drug" }),
        _ => (null, null),
    };

    private static (Term What, object Row) Row((Term What, string Kind, Term Reaction, string Severity) known, DateOnly on) => (
        known.What,
        new { id = "all-1", date = $"{on:yyyy-MM-dd}", code = known.What.Row, kind = known.Kind, reaction = known.Reaction.Row, severity = known.Severity });
}

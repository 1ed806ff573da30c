namespace SpineSandbox.GpConnectProvider.Tests.Html;

/// <summary>Clinical entries with nothing but what a test is about.</summary>
internal static class Entries
{
    public static ProblemRow Problem(string term, SeedDate date, SeedDate? end = null, Significance significance = Significance.Major) => new()
    {
        Id = term,
        Date = date,
        Code = Records.Term(term),
        Significance = significance,
        Status = end is null ? ProblemStatus.Active : ProblemStatus.Inactive,
        End = end,
    };

    public static AllergyRow Allergy(string term, SeedDate date, SeedDate? end = null) =>
        new() { Id = term, Date = date, Code = Records.Term(term), Kind = AllergyKind.Drug, End = end };

    public static MedicationRow Acute(string term, SeedDate date) => Medication(term, date, PrescriptionType.Acute);

    public static MedicationRow Repeat(string term, SeedDate date) => Medication(term, date, PrescriptionType.Repeat);

    public static EncounterRow Encounter(string id, SeedDate date, params HeadingRow[] headings) => new()
    {
        Id = id,
        Date = date,
        Type = Records.Term("Face to face consultation"),
        Topics = [new TopicRow { Title = "Knee", Headings = headings }],
    };

    public static ClinicalItemRow Item(string term, SeedDate date, string? details = null) =>
        new() { Id = term, Date = date, Code = Records.Term(term), Details = details };

    private static MedicationRow Medication(string term, SeedDate date, PrescriptionType type) =>
        new() { Id = $"{term} {date}", Date = date, Code = Records.Term(term), Type = type, Dosage = "One a day" };
}

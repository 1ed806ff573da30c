using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using static SpineSandbox.GpConnectProvider.Clinical.Medications.MedicationColumns;

namespace SpineSandbox.GpConnectProvider.Clinical.Medications;

/// <summary>Every course, and every issue, each under the name of its item.</summary>
internal static class AllMedication
{
    public static Subsection<MedicationRow> Courses { get; } = new()
    {
        Home = MedicationSection.Code,
        Title = "All Medication",
        Select = query => query.Record.All<MedicationRow>(),
        EntryOf = medication => medication,
        IsIn = (medication, period) => medication.IsEffectiveIn(period),
        Table = new("med-tab-all-sum", medication => medication.Date,
            Kind,
            StartDate,
            Item,
            Dosage,
            Quantity,
            LastIssued,
            TimesIssued,
            new("Discontinuation Details", medication => Cell.Of(Discontinuation(medication))),
            AdditionalInformation)
        {
            GroupBy = medication => medication.Code.Words(),
        },
    };

    // Issues follow the courses that are returned: the period is held against the course.
    public static Subsection<(MedicationRow Medication, SeedDate Issued)> Issues { get; } = new()
    {
        Home = MedicationSection.Code,
        Title = "All Medication Issues",
        Select = query => query.Record.All<MedicationRow>()
            .Where(medication => medication.PrescribedElsewhere is null)
            .SelectMany(medication => medication.Issues.Select(issued => (medication, issued))),
        EntryOf = issue => issue.Medication,
        IsIn = (issue, period) => issue.Medication.IsEffectiveIn(period),
        Table = new("med-tab-all-iss", issue => issue.Issued,
            Of(Kind),
            new("Issue Date", issue => Cell.Of(issue.Issued)),
            Of(Item),
            Of(Dosage),
            Of(Quantity),
            Of(DaysDuration),
            Of(AdditionalInformation))
        {
            GroupBy = issue => issue.Medication.Code.Words(),
        },
    };

    private static Column<(MedicationRow Medication, SeedDate Issued)> Of(Column<MedicationRow> column) =>
        new(column.Heading, issue => column.Read(issue.Medication));
}

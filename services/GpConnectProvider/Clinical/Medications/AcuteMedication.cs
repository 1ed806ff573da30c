using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using static SpineSandbox.GpConnectProvider.Clinical.Medications.MedicationColumns;

namespace SpineSandbox.GpConnectProvider.Clinical.Medications;

/// <summary>Acute courses that started within a year.</summary>
internal static class AcuteMedication
{
    private const string CalculatedEnds =
        "Scheduled End Date is not always captured in the source; where it was not recorded, " +
        "the displayed date is calculated from start date and days duration";

    public static Subsection<MedicationRow> LastTwelveMonths { get; } = new()
    {
        Home = MedicationSection.Code,
        Title = "Acute Medication (Last 12 Months)",
        TakesPeriod = false,
        Select = query => query.Record.All<MedicationRow>().Where(medication => medication.IsRecentAcute(query.Today)),
        EntryOf = medication => medication,
        BannerFor = shown => shown.Any(medication => medication.HasCalculatedEnd()) ? CalculatedEnds : null,
        Table = new("med-tab-acu-med", medication => medication.Date,
            Kind,
            StartDate,
            Item,
            Dosage,
            Quantity,
            new("Scheduled End Date", medication => Cell.Of(medication.ScheduledEnd())),
            DaysDuration,
            new("Additional Information", InformationAndEnd)),
    };

    // This table alone has no column for how a course ended.
    private static Cell InformationAndEnd(MedicationRow medication)
    {
        var cell = Information(medication);
        return cell with { Lines = [.. CellLine.Of(Discontinuation(medication)), .. cell.Lines] };
    }
}

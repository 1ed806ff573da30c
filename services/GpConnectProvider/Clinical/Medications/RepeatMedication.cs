using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using static SpineSandbox.GpConnectProvider.Clinical.Medications.MedicationColumns;

namespace SpineSandbox.GpConnectProvider.Clinical.Medications;

/// <summary>Repeats that go on, and those that a clinician ended.</summary>
internal static class RepeatMedication
{
    private const string ReviewDates =
        "The Review Date is that set for each Repeat Course. " +
        "Reviews may be conducted according to a diary event which differs from the dates shown";

    private const string EndedByClinician = "All repeat medication ended by a clinician action";

    public static Subsection<MedicationRow> Current { get; } = new()
    {
        Home = MedicationSection.Code,
        Title = "Current Repeat Medication",
        TakesPeriod = false,
        Select = query => query.Record.All<MedicationRow>().Where(medication => medication.IsCurrentRepeat(query.Today)),
        EntryOf = medication => medication,
        BannerFor = shown => shown.Any(medication => medication.ReviewDate is not null) ? ReviewDates : null,
        Table = new("med-tab-curr-rep", medication => medication.Date,
            Kind,
            StartDate,
            Item,
            Dosage,
            Quantity,
            LastIssued,
            TimesIssued,
            new("Max Issues", medication => Cell.Of(medication.MaxIssues?.ToString())),
            new("Review Date", medication => Cell.Of(medication.ReviewDate)),
            AdditionalInformation),
    };

    public static Subsection<MedicationRow> Discontinued { get; } = new()
    {
        Home = MedicationSection.Code,
        Title = "Discontinued Repeat Medication",
        TakesPeriod = false,
        Select = query => query.Record.All<MedicationRow>().Where(medication => medication.IsDiscontinuedRepeat()),
        EntryOf = medication => medication,
        BannerFor = _ => EndedByClinician,
        Table = new("med-tab-dis-rep", medication => medication.LastIssued(),
            Kind,
            LastIssued,
            Item,
            Dosage,
            Quantity,
            new("Discontinued Date", medication => Cell.Of(medication.Discontinued?.Date)),
            new("Discontinuation Reason", medication => Cell.Of(medication.Discontinued?.Reason)),
            AdditionalInformation),
    };
}

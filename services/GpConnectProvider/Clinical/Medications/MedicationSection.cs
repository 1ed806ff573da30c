using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Medications;

/// <summary>MED: what the patient takes and took; the period applies to the two complete lists only.</summary>
internal static class MedicationSection
{
    public const string Code = "MED";

    public static RecordSection Section { get; } = new(Code, "Medications",
        AcuteMedication.LastTwelveMonths,
        RepeatMedication.Current,
        RepeatMedication.Discontinued,
        AllMedication.Courses,
        AllMedication.Issues);
}

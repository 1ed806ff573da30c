using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Medications;

/// <summary>The columns that the tables of medication share, and what stands in them.</summary>
internal static class MedicationColumns
{
    public static Column<MedicationRow> Kind { get; } = new("Type", KindOf);

    public static Column<MedicationRow> StartDate { get; } = new("Start Date", medication => Cell.Of(medication.Date));

    public static Column<MedicationRow> Item { get; } = new("Medication Item", medication => Cell.Of(medication.Code.Words()));

    public static Column<MedicationRow> Dosage { get; } = new("Dosage Instruction", medication => Cell.Of(medication.Dosage));

    public static Column<MedicationRow> Quantity { get; } = new("Quantity", medication => Cell.Of(medication.Quantity?.Words()));

    public static Column<MedicationRow> DaysDuration { get; } = new("Days Duration", medication => Cell.Of(medication.DaysDuration?.ToString()));

    public static Column<MedicationRow> LastIssued { get; } = new("Last Issued Date", medication => Cell.Of(medication.LastIssued()));

    public static Column<MedicationRow> TimesIssued { get; } =
        new("Number of Prescriptions Issued", medication => Cell.Of(medication.TimesIssued()?.ToString()));

    public static Column<MedicationRow> AdditionalInformation { get; } = new("Additional Information", Information);

    /// <summary>An acute course is cancelled, a repeat is discontinued.</summary>
    public static string? Discontinuation(MedicationRow medication) => medication.Discontinued is not { } ended
        ? null
        : $"{(medication.IsAcute() ? "CANCELLED" : "DISCONTINUED")}: {Cell.Format(ended.Date.Day)} {ended.Reason}";

    public static Cell KindOf(MedicationRow medication)
    {
        var type = medication.Type == PrescriptionType.RepeatDispensing ? "Repeat Dispensing" : $"{medication.Type}";
        return Cell.Of(medication.PrescribedElsewhere is { } elsewhere ? $"{type} - {elsewhere.Agency ?? "Unknown Prescriber"}" : type);
    }

    public static Cell Information(MedicationRow medication)
    {
        var cell = Cell.Of(medication.PatientNotes, medication.PrescriberNotes, medication.AdditionalInformation);
        return medication.ControlledDrug ? cell with { Lines = [new CellLine("CONTROLLED DRUG", Strong: true), .. cell.Lines] } : cell;
    }
}

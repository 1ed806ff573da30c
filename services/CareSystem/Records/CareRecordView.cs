using SpineSandbox.CareSystem.Journeys;
using SpineSandbox.CareSystem.Patients.Chart;
using SpineSandbox.Pages.Problems;

namespace SpineSandbox.CareSystem.Records;

/// <summary>What the record page shows of a journey.</summary>
internal sealed record CareRecordView(PatientView Patient, CareRecord? Record)
{
    private static readonly PlainWords NoRecordInAnswer = new(
        "The practice's answer holds no record",
        "Its system said that all is well, but what it sent has no section to show.",
        "Tell the supplier of the practice's system, with the trace below.");

    public static CareRecordView Of(string nhsNumber, JourneyRun run)
    {
        var record = run.Problem is null ? CareRecord.Of(run.Journey?.Result) : null;
        var missing = record is null ? new Problem(NoRecordInAnswer, null, null, null, null) : null;

        return new CareRecordView(PatientView.Of(nhsNumber, run, record?.Patient, record?.PracticeName, missing), record);
    }
}

using SpineSandbox.CareSystem.Journeys;
using SpineSandbox.Pages.Problems;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Records;

/// <summary>What the record page shows of a journey.</summary>
/// <param name="Patient">As the practice has it, else as PDS has it; null where nobody said who it is.</param>
/// <param name="OtherNumber">The number that PDS answered with where it is not the one asked for.</param>
internal sealed record CareRecordView(
    JourneyResult? Journey, CareRecord? Record, Demographics? Patient, DemographicsComparison? Comparison, string? OtherNumber, Problem? Problem)
{
    private static readonly PlainWords NoRecordInAnswer = new(
        "The practice's answer holds no record",
        "Its system said that all is well, but what it sent has no section to show.",
        "Tell the supplier of the practice's system, with the trace below.");

    public static CareRecordView Of(string nhsNumber, CareRecordRun run)
    {
        var traced = run.Journey?.Traced is { } patient ? Demographics.Of(patient) : null;
        var record = run.Problem is null ? CareRecord.Of(run.Journey?.Result) : null;
        var practices = record?.Patient;

        return new CareRecordView(
            run.Journey,
            record,
            practices ?? traced,
            traced is not null && practices is not null ? DemographicsComparison.Of(traced, practices) : null,
            traced?.NhsNumber is { } number && number != nhsNumber ? number : null,
            run.Problem ?? (record is null ? new Problem(NoRecordInAnswer, null, null, null, null) : null));
    }
}

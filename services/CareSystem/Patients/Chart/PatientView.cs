using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Journeys;
using SpineSandbox.CareSystem.Records;
using SpineSandbox.Pages.Problems;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Patients.Chart;

/// <summary>What every page about a patient shows of the journey that brought it.</summary>
/// <param name="Patient">As the practice has it, else as PDS has it; null where nobody said who it is.</param>
/// <param name="OtherNumber">The number that PDS answered with where it is not the one asked for.</param>
/// <param name="Problem">Why there is nothing else to show.</param>
public sealed record PatientView(
    JourneyResult? Journey, Demographics? Patient, DemographicsComparison? Comparison, string? OtherNumber, string? PracticeName, Problem? Problem)
{
    /// <param name="practices">The patient as the practice has it, where the answer holds one.</param>
    public static PatientView Of(string nhsNumber, JourneyRun run, Demographics? practices = null, string? practiceName = null, Problem? otherwise = null)
    {
        var traced = run.Journey?.Traced is { } patient ? Demographics.Of(patient) : null;

        return new PatientView(
            run.Journey,
            practices ?? traced,
            traced is not null && practices is not null ? DemographicsComparison.Of(traced, practices) : null,
            traced?.NhsNumber is { } number && number != nhsNumber ? number : null,
            practiceName,
            run.Problem ?? otherwise);
    }

    public static PatientView Of(string nhsNumber, JourneyRun run, JsonNode? practices, string? practiceName, Problem? otherwise) =>
        Of(nhsNumber, run, practices is null ? null : Demographics.Of(practices), practiceName, otherwise);
}

using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>From what the supervisor reports to what the dashboard shows.</summary>
internal static class ReportedState
{
    public static CustomResourceSnapshot Apply(
        CustomResourceSnapshot snapshot, ProcessReport report, bool endExpected, IResource resource) => report.Phase switch
    {
        ProcessPhase.Starting => snapshot with { State = KnownResourceStates.Starting },
        ProcessPhase.Running when snapshot.State?.Text != KnownResourceStates.Running => snapshot with
        {
            State = new ResourceStateSnapshot(KnownResourceStates.Running, KnownResourceStateStyles.Success),
            StartTimeStamp = report.StartedAt,
            HealthReports = [.. HealthWatch.NotYetRun(resource)],
            Properties = snapshot.Properties.With(ProcessId(report.ProcessId)),
        },
        ProcessPhase.Running => snapshot,
        ProcessPhase.Stopping => snapshot with { State = KnownResourceStates.Stopping, HealthReports = [] },
        ProcessPhase.Ended => snapshot with
        {
            State = endExpected || report.ExitCode is 0
                ? KnownResourceStates.Finished
                : new ResourceStateSnapshot(KnownResourceStates.Exited, KnownResourceStateStyles.Error),
            ExitCode = report.ExitCode,
            StopTimeStamp = report.EndedAt,
            HealthReports = [],
        },
        _ => snapshot with
        {
            State = new ResourceStateSnapshot(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error),
            StopTimeStamp = report.EndedAt,
            HealthReports = [],
        },
    };

    private static ResourcePropertySnapshot ProcessId(int? id) =>
        new("executable.pid", id) { DisplayName = "Process ID", IsHighlighted = true, SortOrder = 2 };
}

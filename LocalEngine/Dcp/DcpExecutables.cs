using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>Between DCP's words and ours.</summary>
internal static class DcpExecutables
{
    /// <summary>DCP's states; one that is missing here (empty, "Unknown") says nothing yet.</summary>
    private static readonly Dictionary<string, ProcessPhase> Phases = new(StringComparer.Ordinal)
    {
        ["Starting"] = ProcessPhase.Starting,
        ["Running"] = ProcessPhase.Running,
        ["Stopping"] = ProcessPhase.Stopping,
        ["Finished"] = ProcessPhase.Ended,
        ["Terminated"] = ProcessPhase.Ended,
        ["FailedToStart"] = ProcessPhase.FailedToStart,
    };

    public static DcpExecutable From(LaunchSpec spec) => new()
    {
        Metadata = new DcpMetadata(spec.Name),
        Spec = new DcpExecutableSpec
        {
            ExecutablePath = spec.Command,
            WorkingDirectory = spec.WorkingDirectory,
            Args = [.. spec.Arguments.Select(Literal)],
            Env = [.. spec.Environment.Select(variable => new DcpVariable(variable.Key, Literal(variable.Value)))],
        },
    };

    public static ProcessReport? Report(DcpExecutable executable) =>
        executable.Status is { State: { } state } status && Phases.TryGetValue(state, out var phase)
            ? new ProcessReport(executable.Metadata.Name, phase)
            {
                ProcessId = status.Pid,
                ExitCode = phase == ProcessPhase.Ended && status.ExitCode is not -1 ? status.ExitCode : null,
                StartedAt = status.StartupTimestamp?.ToUniversalTime(),
                EndedAt = status.FinishTimestamp?.ToUniversalTime(),
            }
            : null;

    public static bool HasEnded(DcpExecutable executable) =>
        Report(executable)?.Phase is ProcessPhase.Ended or ProcessPhase.FailedToStart;

    /// <summary>DCP takes arguments and variables for Go templates; a template that prints two braces keeps ours as they are.</summary>
    private static string Literal(string value) => value.Replace("{{", "{{\"{{\"}}", StringComparison.Ordinal);
}

namespace SpineSandbox.LocalEngine.Supervision;

internal enum ProcessPhase
{
    Starting,
    Running,
    Stopping,
    Ended,
    FailedToStart,
}

/// <summary>Where a process stands.</summary>
internal sealed record ProcessReport(string Name, ProcessPhase Phase)
{
    public int? ProcessId { get; init; }

    public int? ExitCode { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }
}

/// <summary>A line that a process wrote.</summary>
internal sealed record ConsoleLine(DateTime At, string Text, bool IsError);

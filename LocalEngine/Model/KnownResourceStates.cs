namespace Aspire.Hosting.ApplicationModel;

/// <summary>The states that the dashboard has pictures for.</summary>
public static class KnownResourceStates
{
    public static readonly string NotStarted = nameof(NotStarted);
    public static readonly string Waiting = nameof(Waiting);
    public static readonly string Starting = nameof(Starting);
    public static readonly string Running = nameof(Running);
    public static readonly string Stopping = nameof(Stopping);
    public static readonly string Finished = nameof(Finished);
    public static readonly string Exited = nameof(Exited);
    public static readonly string FailedToStart = nameof(FailedToStart);
    public static readonly string Active = nameof(Active);

    /// <summary>The states of a process that is no more.</summary>
    public static readonly IReadOnlyList<string> TerminalStates = [Finished, Exited, FailedToStart];
}

/// <summary>The colours of a state.</summary>
public static class KnownResourceStateStyles
{
    public static readonly string Success = "success";
    public static readonly string Info = "info";
    public static readonly string Warn = "warning";
    public static readonly string Error = "error";
}

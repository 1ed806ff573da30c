namespace SpineSandbox.LocalEngine.Supervision;

/// <summary>Starts processes and ends them, and leaves none behind: DCP where its bundle is at hand, else plain child processes.</summary>
internal interface ISupervisor : IAsyncDisposable
{
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Starts a process under a name that was not used before.</summary>
    Task LaunchAsync(LaunchSpec spec, CancellationToken cancellationToken);

    /// <summary>Asks a process to end and returns when it has.</summary>
    Task EndAsync(string name, CancellationToken cancellationToken);

    /// <summary>Drops what is kept of a process that has ended.</summary>
    Task ForgetAsync(string name, CancellationToken cancellationToken);

    /// <summary>What happens to the processes, from the start of the supervisor on.</summary>
    IAsyncEnumerable<ProcessReport> WatchAsync(CancellationToken cancellationToken);

    /// <summary>What a process wrote and writes; ends when the supervisor forgets the process.</summary>
    IAsyncEnumerable<ConsoleLine> FollowConsoleAsync(string name, CancellationToken cancellationToken);
}

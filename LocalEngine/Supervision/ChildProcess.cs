using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Channels;

namespace SpineSandbox.LocalEngine.Supervision;

/// <summary>One child process, from its start to its end.</summary>
internal sealed class ChildProcess(LaunchSpec spec, TimeProvider time, Action<ProcessReport> report) : IDisposable
{
    /// <summary>Read by the parent watchdog of the service defaults.</summary>
    private const string ParentVariable = "ParentProcess__Id";

    /// <summary>How long a process may take to end before it is killed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly Channel<ConsoleLine> _console = Channel.CreateUnbounded<ConsoleLine>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private DateTime _startedAt;

    public ChannelReader<ConsoleLine> Console => _console.Reader;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public void Start()
    {
        var start = new ProcessStartInfo(spec.Command, spec.Arguments)
        {
            WorkingDirectory = spec.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ParentVariable] = $"{Environment.ProcessId}";

        foreach (var (name, value) in spec.Environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Write(line.Data, isError: false);
        _process.ErrorDataReceived += (_, line) => Write(line.Data, isError: true);
        _process.Exited += (_, _) => _ = FinishAsync(_process);

        try
        {
            _startedAt = Now;
            _process.Start();
        }
        catch (Win32Exception reason)
        {
            Write(reason.Message, isError: true);
            _console.Writer.TryComplete();
            report(new ProcessReport(spec.Name, ProcessPhase.FailedToStart) { EndedAt = Now });
            _ended.TrySetResult();

            return;
        }

        report(new ProcessReport(spec.Name, ProcessPhase.Running) { ProcessId = _process.Id, StartedAt = _startedAt });
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        // Only now: one that has ended already must not be reported as ended before it was as running, nor before it was read.
        _process.EnableRaisingEvents = true;
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_process is null || _ended.Task.IsCompleted)
        {
            return;
        }

        report(new ProcessReport(spec.Name, ProcessPhase.Stopping) { ProcessId = _process.Id });
        AskToEnd(_process);

        try
        {
            await _ended.Task.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await _ended.Task.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _process?.Dispose();

    /// <summary>.NET can only kill; where there are signals, a service deserves SIGTERM.</summary>
    private static void AskToEnd(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            kill.WaitForExit();
        }
    }

    private async Task FinishAsync(Process process)
    {
        try
        {
            // Returns when both output streams have been read to their end; a grandchild may keep them open.
            await process.WaitForExitAsync().WaitAsync(LastWords, time);
        }
        catch (TimeoutException)
        {
        }

        _console.Writer.TryComplete();
        report(new ProcessReport(spec.Name, ProcessPhase.Ended)
        {
            ProcessId = process.Id,
            ExitCode = process.ExitCode,
            StartedAt = _startedAt,
            EndedAt = Now,
        });
        _ended.TrySetResult();
    }

    private void Write(string? text, bool isError)
    {
        if (text is not null)
        {
            _console.Writer.TryWrite(new ConsoleLine(Now, text, isError));
        }
    }
}

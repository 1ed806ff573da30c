using System.Diagnostics;
using System.Text;

namespace SpineSandbox.Topology.Tests;

/// <summary>The built AppHost as a process of its own, started as its users start it.</summary>
internal sealed class AppHostProcess : IDisposable
{
    /// <summary>Inherited by every process of the sandbox, so that those of one run can be told from all others.</summary>
    private const string RunVariable = "SPINE_SANDBOX_TEST_RUN";

    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private AppHostProcess(string[] options, IReadOnlyDictionary<string, string> environment)
    {
        // A shell's background job ignores SIGINT and hands that on; whoever presses Ctrl+C has no such shell in between.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Assembly, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[RunVariable] = _run;

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Everything it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    private static string Assembly { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "AppHost", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
        "SpineSandbox.AppHost.dll"));

    public static AppHostProcess Start(params string[] options) => new(options, new Dictionary<string, string>());

    public static AppHostProcess StartWith(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        new(options, environment);

    /// <summary>The processes of this run that still live, the AppHost among them.</summary>
    public IReadOnlyList<string> Remaining() =>
        [.. Directory.EnumerateDirectories("/proc")
            .Where(directory => int.TryParse(Path.GetFileName(directory), out _))
            .Where(directory => Read(directory, "environ").Contains(_run, StringComparison.Ordinal))
            .Select(directory => Read(directory, "cmdline").Replace('\0', ' '))
            .Where(commandLine => commandLine.Length > 0)];

    /// <summary>SIGTERM; SIGINT is what Ctrl+C sends.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<int> WaitForExitAsync(TimeSpan limit)
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(limit, TestContext.Current.CancellationToken);

        return _process.ExitCode;
    }

    /// <summary>Whatever a failed test left running ends with it; the supervisor sees to the rest.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Append(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }
        }
    }

    private static string Read(string processDirectory, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(processDirectory, file));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

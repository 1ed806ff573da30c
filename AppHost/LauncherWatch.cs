using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace SpineSandbox.AppHost;

/// <summary>
/// Ends the sandbox when the <c>dotnet run</c> above it is gone. It passes Ctrl+C on, but who kills it for good kills only it, and
/// nobody would be left at whom to press Ctrl+C.
/// </summary>
internal sealed partial class LauncherWatch(IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    /// <summary>Set by <c>dotnet run</c>; started otherwise, the AppHost may well outlive its parent.</summary>
    private const string LauncherVariable = "DOTNET_LAUNCH_PROFILE";

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable(LauncherVariable) is null)
        {
            return;
        }

        var launcher = ParentProcessId();
        using var beat = new PeriodicTimer(Beat, time);

        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            if (ParentProcessId() != launcher)
            {
                lifetime.StopApplication();

                return;
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentProcessId();
}

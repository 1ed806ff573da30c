using System.Runtime.InteropServices;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>While it lives, Ctrl+C ends the AppHost at once.</summary>
internal sealed class ImpatientExit : IDisposable
{
    private const int InterruptedExitCode = 130;

    private readonly PosixSignalRegistration _registration =
        PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Environment.Exit(InterruptedExitCode));

    public void Dispose() => _registration.Dispose();
}

namespace SpineSandbox.AppHost;

/// <summary>Nothing is started; the message is the one line that tells the user why.</summary>
internal sealed class StartRefusedException(string message) : Exception(message)
{
    public const int ExitCode = 2;
}

namespace SpineSandbox.MeshClient.Configuration;

/// <summary>Nothing is started; the message is the one line that tells the user why.</summary>
internal sealed class CommandLineException(string message) : Exception(message)
{
    public const int ExitCode = 2;
}

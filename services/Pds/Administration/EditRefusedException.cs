namespace SpineSandbox.Pds.Administration;

/// <summary>An edit of the sandbox's data that would leave PDS in a state that it cannot be in.</summary>
internal sealed class EditRefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}

namespace SpineSandbox.Pds.Errors;

/// <summary>PDS refuses the request.</summary>
internal sealed class PdsException(PdsError error) : Exception(error.Diagnostics ?? error.Kind.Display)
{
    public PdsError Error { get; } = error;
}

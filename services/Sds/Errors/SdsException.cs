using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Sds.Errors;

/// <summary>SDS refuses: with these words to the caller, for this reason to whoever looks into the sandbox.</summary>
internal sealed class SdsException(SdsError error, Refusal refusal) : Exception(error.Diagnostics)
{
    public SdsError Error { get; } = error;

    public Refusal Refusal { get; } = refusal;
}

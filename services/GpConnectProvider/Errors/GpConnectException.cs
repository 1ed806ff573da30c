using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>The provider says no: a row of the Spine error list, what a developer needs to know, and why for the person who asks.</summary>
internal sealed class GpConnectException(SpineErrorCode error, string diagnostics, Refusal reason, Exception? inner = null)
    : Exception(diagnostics, inner)
{
    public SpineErrorCode Error => error;

    public Refusal Reason => reason;

    /// <summary>The FHIR issue type, where it is another than the row's.</summary>
    public string IssueCode { get; init; } = error.IssueCode;
}

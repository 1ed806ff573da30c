using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>The gateway does not pass a call on.</summary>
/// <param name="reason">Why, for the person who asks the sandbox.</param>
internal sealed class PlatformException(PlatformFault fault, Refusal reason, Exception? inner = null)
    : Exception(fault.Diagnostics ?? fault.Display ?? fault.Code, inner)
{
    public PlatformFault Fault => fault;

    public Refusal Reason => reason;
}

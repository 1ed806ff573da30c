using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>The identity service says no.</summary>
/// <param name="reason">Why, for the person who asks the sandbox.</param>
internal sealed class OAuthException(OAuthError error, Refusal? reason = null) : Exception(error.Description)
{
    public OAuthError Error => error;

    public Refusal Reason => reason ?? new Refusal(error.Description);
}

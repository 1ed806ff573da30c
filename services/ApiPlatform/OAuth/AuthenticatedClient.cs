using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Store;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>An application that has proved to be itself.</summary>
/// <param name="Assertion">The JWT that proved it, which must not be used again; null where a secret did.</param>
internal sealed record AuthenticatedClient(Application Application, UsedAssertion? Assertion);

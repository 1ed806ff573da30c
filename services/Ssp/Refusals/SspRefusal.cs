using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Ssp.Refusals;

/// <summary>An answer that SSP gives in the provider's place.</summary>
/// <param name="Status">The HTTP status; also the code inside the answer.</param>
/// <param name="IssueCode">The FHIR issue type.</param>
/// <param name="Text">The documented text, with the request's own values in it.</param>
/// <param name="Because">The reason for people, which does not go over the wire.</param>
internal sealed record SspRefusal(int Status, string IssueCode, string Text, Refusal Because);

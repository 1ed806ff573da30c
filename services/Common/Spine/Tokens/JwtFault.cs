using SpineSandbox.Spine.Errors;

namespace SpineSandbox.Spine.Tokens;

/// <summary>Why a provider refuses a token.</summary>
/// <param name="Error">The Spine error that it answers with.</param>
/// <param name="Diagnostics">What is wrong, for the consumer's developer.</param>
public sealed record JwtFault(SpineErrorCode Error, string Diagnostics);

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>Where the patient's practice answers, and as whom it lets the platform in.</summary>
/// <param name="Address">The base URL of the product, without a trailing slash.</param>
/// <param name="Token">The token that the practice's system gave for this patient.</param>
internal sealed record PracticeAddress(string Address, string Token);

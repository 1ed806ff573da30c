namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>One refusal of the identity service.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">The error code of OAuth, or the platform's own.</param>
/// <param name="Description">The text for the developer.</param>
internal sealed record OAuthError(int Status, string Error, string Description);

using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>What the identity service says of a JWT in a form.</summary>
/// <param name="name">The form's field, or <c>act.sub</c> for the JWT within another.</param>
internal sealed class JwtErrors(string name)
{
    public OAuthError Missing { get; } = Bad($"Missing {name}");

    public OAuthError Malformed { get; } = Bad(name == "act.sub" ? "act.sub JWT is corrupt or unparseable" : $"Malformed JWT in {name}");

    public OAuthError Algorithm { get; } = Bad($"Invalid 'alg' header in {name} JWT - unsupported JWT algorithm - must be '{OAuthNames.Algorithm}'");

    public OAuthError AlgorithmMissing { get; } = Bad($"Missing 'alg' header in {name} JWT");

    public OAuthError KeyIdMissing { get; } = Bad($"Missing 'kid' header in {name} JWT");

    public OAuthError Type { get; } = Bad($"Invalid 'typ' header in {name} JWT - must be 'JWT'");

    public OAuthError Expired { get; } = Bad($"Invalid 'exp' claim in {name} JWT - JWT has expired");

    public OAuthError ExpiryMissing { get; } = Bad($"Missing 'exp' claim in {name} JWT");

    public OAuthError ExpiryNotWhole { get; } = Bad($"Invalid 'exp' claim in {name} JWT - must be an integer");

    public OAuthError ExpiryTooFar { get; } = Bad($"Invalid 'exp' claim in {name} JWT - more than 5 minutes in future");

    public OAuthError IssuerAndSubject { get; } = Bad($"Missing or non-matching 'iss'/'sub' claims in {name} JWT");

    public OAuthError IdMissing { get; } = Bad($"Missing 'jti' claim in {name} JWT");

    public OAuthError IdNotText { get; } = Bad($"Invalid 'jti' claim in {name} JWT - must be a unique string value such as a GUID");

    public OAuthError IdUsed { get; } = Bad($"Non-unique 'jti' claim in {name} JWT");

    public OAuthError IssuerMissing { get; } = Bad($"Missing 'iss' claim in {name} JWT");

    public OAuthError AudienceMissing { get; } = name == "subject_token"
        ? Bad($"Missing 'aud' claim in {name} JWT") with { Status = 401 }
        : Bad($"Missing 'aud' claim in {name} JWT");

    public OAuthError NhsNumberMissing { get; } = Bad($"Missing 'nhs_number' claim in {name} JWT");

    private static OAuthError Bad(string description) => new(400, "invalid_request", description);
}

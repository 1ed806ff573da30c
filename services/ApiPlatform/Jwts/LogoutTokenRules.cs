using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Logins;

namespace SpineSandbox.ApiPlatform.Jwts;

/// <summary>What must hold of a logout token (OpenID Connect Back-Channel Logout 1.0, §2.4 and §2.6).</summary>
internal static class LogoutTokenRules
{
    /// <summary>The member of <c>events</c> that makes a JWT a logout token.</summary>
    public const string Event = "http://schemas.openid.net/event/backchannel-logout";

    public static readonly JwtErrors Errors = new("logout_token");

    public static readonly OAuthError Issuer = Bad("Missing or non-matching 'iss' claim in logout_token JWT");
    public static readonly OAuthError Forged = Bad("logout_token is invalid");

    // The type that the standard recommends, and the one that providers without explicit typing send.
    private static readonly string[] Types = ["logout+jwt", "JWT"];

    public static IReadOnlyList<JwtRule> All { get; } =
    [
        new((jwt, _) => string.IsNullOrEmpty(jwt.KeyId), Errors.KeyIdMissing),
        new((jwt, _) => !Types.Contains(jwt.Type, StringComparer.OrdinalIgnoreCase), Bad("Invalid 'typ' header in logout_token JWT - must be 'logout+jwt' or 'JWT'")),
        new((jwt, _) => jwt.Algorithm is null, Errors.AlgorithmMissing),
        new((jwt, _) => !jwt.Has("exp"), Errors.ExpiryMissing),
        new((jwt, _) => jwt.ExpirySeconds is null, Errors.ExpiryNotWhole),
        new((jwt, now) => jwt.ExpirySeconds <= now.ToUnixTimeSeconds(), Errors.Expired),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Issuer), Errors.IssuerMissing),
        new((jwt, _) => !jwt.Has("aud"), Errors.AudienceMissing),
        new((jwt, _) => !jwt.IsFor(LoginEndpoints.PlatformClient), Bad("Invalid 'aud' claim in logout_token JWT")),
        new((jwt, _) => !jwt.Has("iat"), Bad("Missing 'iat' claim in logout_token JWT")),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Claim("jti")), Errors.IdMissing),
        new((jwt, _) => !jwt.HasObject("events", Event), Bad($"Missing or invalid 'events' claim in logout_token JWT - must hold '{Event}'")),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Subject) && string.IsNullOrEmpty(jwt.Claim(IdTokenClaims.SessionId)), Bad("Missing 'sub' and 'sid' claims in logout_token JWT")),
        new((jwt, _) => jwt.Has("nonce"), Bad("Prohibited 'nonce' claim in logout_token JWT")),
    ];

    private static OAuthError Bad(string description) => new(400, "invalid_request", description);
}

using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Jwts;

/// <summary>What must hold of a client assertion by itself, in the order in which the identity service finds fault.</summary>
internal static class AssertionRules
{
    public static readonly JwtErrors Errors = new("client_assertion");

    /// <summary>Five minutes, and what clocks may differ by.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(310);

    public static IReadOnlyList<JwtRule> BeforeReplay { get; } =
    [
        new((jwt, _) => jwt.Algorithm != OAuthNames.Algorithm, Errors.Algorithm),
        new((jwt, now) => jwt.ExpirySeconds <= now.ToUnixTimeSeconds(), Errors.Expired),
        new((jwt, _) => string.IsNullOrEmpty(jwt.KeyId), Errors.KeyIdMissing),
        new((jwt, _) => !IsJwt(jwt), Errors.Type),
        new((jwt, _) => !jwt.Has("exp"), Errors.ExpiryMissing),
        new((jwt, _) => jwt.ExpirySeconds is null, Errors.ExpiryNotWhole),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Issuer) || jwt.Issuer != jwt.Subject, Errors.IssuerAndSubject),
        new((jwt, _) => !jwt.Has("jti"), Errors.IdMissing),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Claim("jti")), Errors.IdNotText),
    ];

    public static IReadOnlyList<JwtRule> AfterReplay { get; } =
    [
        new((jwt, now) => jwt.ExpirySeconds > (now + LongestLife).ToUnixTimeSeconds(), Errors.ExpiryTooFar),
    ];

    public static bool IsJwt(ReceivedJwt jwt) => string.Equals(jwt.Type, "JWT", StringComparison.OrdinalIgnoreCase);
}

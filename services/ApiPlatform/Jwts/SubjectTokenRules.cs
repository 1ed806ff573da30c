using SpineSandbox.ApiPlatform.Errors;

namespace SpineSandbox.ApiPlatform.Jwts;

/// <summary>What must hold of an id_token that is exchanged, and of the one within it where somebody acts for the patient.</summary>
internal static class SubjectTokenRules
{
    public static readonly JwtErrors Errors = new("subject_token");
    public static readonly JwtErrors ActorErrors = new("act.sub");

    public static IReadOnlyList<JwtRule> Subject { get; } =
    [
        .. Common(Errors),
        new((jwt, now) => jwt.ExpirySeconds <= now.ToUnixTimeSeconds(), Errors.Expired),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Issuer), Errors.IssuerMissing),
        new((jwt, _) => !jwt.Has("aud"), Errors.AudienceMissing),
    ];

    public static IReadOnlyList<JwtRule> Actor { get; } =
    [
        .. Common(ActorErrors),
        new((jwt, now) => jwt.ExpirySeconds <= now.ToUnixTimeSeconds(), ActorErrors.Expired),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Issuer), ActorErrors.IssuerMissing),
        new((jwt, _) => !jwt.Has("aud"), ActorErrors.AudienceMissing),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Claim("nhs_number")), ActorErrors.NhsNumberMissing),
    ];

    private static IEnumerable<JwtRule> Common(JwtErrors errors) =>
    [
        new((jwt, _) => string.IsNullOrEmpty(jwt.KeyId), errors.KeyIdMissing),
        new((jwt, _) => !AssertionRules.IsJwt(jwt), errors.Type),
        new((jwt, _) => string.IsNullOrEmpty(jwt.Algorithm), errors.AlgorithmMissing),
        new((jwt, _) => !jwt.Has("exp"), errors.ExpiryMissing),
        new((jwt, _) => jwt.ExpirySeconds is null, errors.ExpiryNotWhole),
    ];
}

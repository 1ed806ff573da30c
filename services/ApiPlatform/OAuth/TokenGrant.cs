using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.Logins;
using SpineSandbox.ApiPlatform.Products;
using SpineSandbox.ApiPlatform.Store;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>What a token is to carry.</summary>
/// <param name="IdToken">The user's; null where an application asks for itself.</param>
internal sealed record TokenGrant(IReadOnlyList<string> Scopes, ReceivedJwt? IdToken = null, TokenUser? User = null)
{
    private const int LevelLength = 2;

    /// <summary>The token that this one takes the place of.</summary>
    public AccessToken? Replaces { get; init; }

    public int RefreshCount { get; init; }

    /// <summary>The login at CIS2 through the platform, which the answer names; null otherwise.</summary>
    public string? SessionId { get; init; }

    public bool IsPatient => IdToken?.Has(IdTokenClaims.ProofingLevel) == true;

    public static TokenGrant ToApplication(Application application) => new(GrantedScopes.ForApplication(application));

    /// <summary>For a user of NHS login or CIS2, by an id_token that has been verified.</summary>
    public static TokenGrant ToUser(Application application, ReceivedJwt idToken)
    {
        if (idToken.Claim(IdTokenClaims.ProofingLevel) is { } level)
        {
            var actor = idToken.Claim("act", "sub") is { } text ? ReceivedJwt.TryRead(text)?.Claim(IdTokenClaims.NhsNumber) : null;

            return new TokenGrant(
                level.Length < LevelLength ? [] : GrantedScopes.ForPatient(application, level[..LevelLength]),
                idToken,
                new TokenUser(idToken.Subject ?? "", idToken.Claim(IdTokenClaims.NhsNumber), actor, []));
        }

        return new TokenGrant(
            GrantedScopes.ForWorker(application, idToken.Whole(IdTokenClaims.AssuranceLevel) ?? 0),
            idToken,
            new TokenUser(idToken.Subject ?? "", null, null, idToken.Texts(IdTokenClaims.RoleProfileIds)));
    }
}

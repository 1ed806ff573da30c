using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>Whether an id_token that somebody wants to exchange is one of an identity provider that the platform trusts.</summary>
internal sealed class IdTokenCheck(ProviderSignature signature, TimeProvider clock)
{
    /// <param name="address">The platform's, which the issuers begin with.</param>
    /// <exception cref="OAuthException">The first rule that does not hold.</exception>
    public async Task<ReceivedJwt> AcceptAsync(string text, string address, CancellationToken cancellationToken)
    {
        var token = ReceivedJwt.TryRead(text) ?? throw new OAuthException(SubjectTokenRules.Errors.Malformed);
        JwtRule.Check(SubjectTokenRules.Subject, token, clock.GetUtcNow());
        await signature.VerifyAsync(token, address, OAuthErrors.SubjectTokenIssuer, OAuthErrors.SubjectTokenInvalid, cancellationToken);

        if (token.Has(IdTokenClaims.NhsNumber) && token.Claim("act", "sub") is { } within)
        {
            var actor = ReceivedJwt.TryRead(within) ?? throw new OAuthException(SubjectTokenRules.ActorErrors.Malformed);
            JwtRule.Check(SubjectTokenRules.Actor, actor, clock.GetUtcNow());
            await signature.VerifyAsync(
                actor, address, SubjectTokenRules.ActorErrors.Malformed, SubjectTokenRules.ActorErrors.Malformed, cancellationToken);
        }

        return token;
    }
}

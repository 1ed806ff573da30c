using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>Whether an id_token that somebody wants to exchange is one of an identity provider that the platform trusts.</summary>
internal sealed class IdTokenCheck(SigningKeys keys, TimeProvider clock)
{
    /// <param name="address">The platform's, which the issuers begin with.</param>
    /// <exception cref="OAuthException">The first rule that does not hold.</exception>
    public async Task<ReceivedJwt> AcceptAsync(string text, string address, CancellationToken cancellationToken)
    {
        var token = ReceivedJwt.TryRead(text) ?? throw new OAuthException(SubjectTokenRules.Errors.Malformed);
        JwtRule.Check(SubjectTokenRules.Subject, token, clock.GetUtcNow());
        await VerifyAsync(token, address, OAuthErrors.SubjectTokenIssuer, OAuthErrors.SubjectTokenInvalid, cancellationToken);

        if (token.Has(IdTokenClaims.NhsNumber) && token.Claim("act", "sub") is { } within)
        {
            var actor = ReceivedJwt.TryRead(within) ?? throw new OAuthException(SubjectTokenRules.ActorErrors.Malformed);
            JwtRule.Check(SubjectTokenRules.Actor, actor, clock.GetUtcNow());
            await VerifyAsync(actor, address, SubjectTokenRules.ActorErrors.Malformed, SubjectTokenRules.ActorErrors.Malformed, cancellationToken);
        }

        return token;
    }

    private async Task VerifyAsync(ReceivedJwt token, string address, OAuthError strange, OAuthError forged, CancellationToken cancellationToken)
    {
        var provider = IdentityProvider.All.FirstOrDefault(provider => provider.IssuerAt(address) == token.Issuer)
            ?? throw new OAuthException(strange, new Refusal(
                $"'{token.Issuer}' is no identity provider of this platform.", null, $"Issuers: {string.Join(", ", IdentityProvider.All.Select(known => known.IssuerAt(address)))}."));
        if (!await Signatures.HoldAsync(token, await keys.OfAsync(provider.Name, cancellationToken)))
        {
            throw new OAuthException(forged, new Refusal($"The id_token is not signed by {provider.Title}.", null, "Log in again: a reset of the sandbox makes new keys."));
        }
    }
}

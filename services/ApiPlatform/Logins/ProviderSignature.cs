using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>Whether a JWT comes from an identity provider that the platform trusts.</summary>
internal sealed class ProviderSignature(SigningKeys keys)
{
    /// <param name="jwt">Its other rules hold already.</param>
    /// <param name="address">The platform's, which the issuers begin with.</param>
    /// <param name="strange">What is answered where nobody known is the issuer.</param>
    /// <param name="forged">What is answered where the issuer has not signed it.</param>
    /// <exception cref="OAuthException">One or the other.</exception>
    public async Task VerifyAsync(ReceivedJwt jwt, string address, OAuthError strange, OAuthError forged, CancellationToken cancellationToken)
    {
        var provider = IdentityProvider.All.FirstOrDefault(provider => provider.IssuerAt(address) == jwt.Issuer)
            ?? throw new OAuthException(strange, new Refusal(
                $"'{jwt.Issuer}' is no identity provider of this platform.", null, $"Issuers: {string.Join(", ", IdentityProvider.All.Select(known => known.IssuerAt(address)))}."));
        if (!await Signatures.HoldAsync(jwt, await keys.OfAsync(provider.Name, cancellationToken)))
        {
            throw new OAuthException(forged, new Refusal($"The token is not signed by {provider.Title}.", null, "Log in again: a reset of the sandbox makes new keys."));
        }
    }
}

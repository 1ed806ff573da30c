using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Access;

/// <summary>Verifies the id_token of NHS login and the assertion of the API platform, against the keys that both publish.</summary>
internal sealed class TokenVerification(PublishedKeys keys, ServiceAddresses addresses, TimeProvider clock)
{
    private const string PlatformKeys = "/oauth2/jwks";
    private const string NhsLoginKeys = NhsLogin.Realm + "/protocol/openid-connect/certs";

    private static readonly JsonWebTokenHandler Handler = new();

    private string Platform => addresses.Of("api-platform");

    /// <returns>The token; null where NHS login has not signed it, or it is too old.</returns>
    public async Task<JsonWebToken?> IdTokenAsync(string text, CancellationToken cancellationToken) =>
        await VerifyAsync(text, Platform + NhsLoginKeys, cancellationToken) is { } token && token.Issuer == Platform + NhsLogin.Realm ? token : null;

    /// <param name="audience">The URL that the assertion was sent to.</param>
    /// <returns>The token; null where the platform has not signed it, it is for somebody else, or too old.</returns>
    public async Task<JsonWebToken?> AssertionAsync(string text, string audience, CancellationToken cancellationToken) =>
        await VerifyAsync(text, Platform + PlatformKeys, cancellationToken) is { } token && token.Audiences.Contains(audience) && token.Issuer == token.Subject ? token : null;

    private async Task<JsonWebToken?> VerifyAsync(string text, string keySet, CancellationToken cancellationToken)
    {
        if (!Handler.CanReadToken(text))
        {
            return null;
        }

        var token = Handler.ReadJsonWebToken(text);
        if (await HoldsAsync(token, keySet, cancellationToken))
        {
            return token;
        }

        keys.Forget(keySet);

        return await HoldsAsync(token, keySet, cancellationToken) ? token : null;
    }

    private async Task<bool> HoldsAsync(JsonWebToken token, string keySet, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(keySet, token.Kid, cancellationToken) is not { } key)
        {
            return false;
        }

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [OAuthNames.Algorithm],
            ValidateIssuer = false,
            ValidateAudience = false,
            LifetimeValidator = (_, expires, _, _) => expires > clock.GetUtcNow().UtcDateTime,
        });

        return result.IsValid;
    }
}

using System.Security.Cryptography;
using System.Text;
using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>Finds out which application asks: by a JWT that it has signed, or by its secret.</summary>
internal sealed class ClientAuthentication(SandboxStore<PlatformContext, PlatformView> store, ClientKeys keys, TimeProvider clock)
{
    /// <param name="audiences">The exact URLs that the JWT may be for.</param>
    /// <exception cref="OAuthException">The first rule that does not hold, in the identity service's order.</exception>
    public async Task<AuthenticatedClient> ByAssertionAsync(TokenForm form, IReadOnlyList<string> audiences, CancellationToken cancellationToken)
    {
        if (form["client_assertion_type"] != OAuthNames.JwtBearer)
        {
            throw new OAuthException(OAuthErrors.AssertionType);
        }

        var text = form["client_assertion"] ?? throw new OAuthException(AssertionRules.Errors.Missing);
        var jwt = ReceivedJwt.TryRead(text) ?? throw new OAuthException(AssertionRules.Errors.Malformed);
        var now = clock.GetUtcNow();
        JwtRule.Check(AssertionRules.BeforeReplay, jwt, now);
        var used = new UsedAssertion { ApiKey = jwt.Issuer!, Jti = jwt.Claim("jti")!, ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(jwt.ExpirySeconds!.Value) };
        if (store.Current.View.Assertions.ContainsKey((used.ApiKey, used.Jti)))
        {
            throw new OAuthException(AssertionRules.Errors.IdUsed);
        }

        JwtRule.Check(AssertionRules.AfterReplay, jwt, now);
        var application = Find(jwt.Issuer!) ?? throw new OAuthException(OAuthErrors.UnknownClient, Unknown(jwt.Issuer!));
        EnsureApproved(application);
        if (!await Signatures.HoldAsync(jwt, await keys.FindAsync(application, jwt.KeyId!, cancellationToken)))
        {
            throw new OAuthException(OAuthErrors.Signature, new Refusal(
                "The JWT is signed with the private key that belongs to the registered public key.", $"applications/{application.ApiKey}"));
        }

        return audiences.Any(jwt.IsFor)
            ? new AuthenticatedClient(application, used)
            : throw new OAuthException(OAuthErrors.Audience, new Refusal("aud is the URL that the JWT is sent to, letter by letter.", null, $"Send {audiences[0]}."));
    }

    /// <exception cref="OAuthException">ID or secret is missing or wrong, or the application is not approved.</exception>
    public AuthenticatedClient BySecret(TokenForm form)
    {
        var id = form["client_id"] ?? throw new OAuthException(OAuthErrors.ClientIdMissing);
        var secret = form["client_secret"] ?? throw new OAuthException(OAuthErrors.ClientSecretMissing);
        if (Find(id) is not { Secret: { } right } application
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(right)))
        {
            throw new OAuthException(OAuthErrors.ClientInvalid, Unknown(id));
        }

        EnsureApproved(application);

        return new AuthenticatedClient(application, null);
    }

    private Application? Find(string apiKey) => store.Current.View.Applications.GetValueOrDefault(apiKey);

    private static void EnsureApproved(Application application)
    {
        if (application.Status != ApplicationStatus.Approved)
        {
            throw new OAuthException(OAuthErrors.NotApproved, new Refusal("The application was revoked.", $"applications/{application.ApiKey}"));
        }
    }

    private static Refusal Unknown(string id) => new(
        $"No application is registered with the API key '{id}' and this secret or key.", null, "Take one of seed-data/applications.json, or register yours with POST /_sandbox/applications.");
}

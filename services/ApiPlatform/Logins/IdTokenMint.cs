using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>Makes the id_tokens and logout tokens of the mock identity providers.</summary>
internal sealed class IdTokenMint(
    SandboxStore<PlatformContext, PlatformView> store, SigningKeys keys, IOptions<TokenOptions> options, TimeProvider clock)
{
    private const string Trustmark = "/trustmark/auth.login.sandbox";
    private const int HighestAssurance = 3;

    /// <summary>The standard recommends at most two minutes.</summary>
    private static readonly TimeSpan LogoutTokenLife = TimeSpan.FromMinutes(2);

    /// <param name="address">The platform's, which the issuer begins with.</param>
    /// <param name="audience">The client that the token is for.</param>
    /// <param name="nonce">The client's, which it gets back.</param>
    public async Task<string> MintAsync(
        IdentityProvider provider, ChosenLogin login, string address, string audience, string? nonce, CancellationToken cancellationToken)
    {
        var key = await keys.OfAsync(provider.Name, cancellationToken);
        if (provider.Kind == PersonKind.Worker)
        {
            return Signatures.Sign(Worker(login, Common(provider, address, audience, nonce, login.Person)).ToJsonString(), key);
        }

        var own = Patient(login.Person, login.Level, Common(provider, address, audience, nonce, login.Person));
        if (login.ActingFor is not { } patient)
        {
            return Signatures.Sign(own.ToJsonString(), key);
        }

        // Delegated access: the claims are the patient's, and within them is the token of who logged in.
        var composite = Patient(patient, login.Level, Common(provider, address, audience, nonce, patient));
        composite["act"] = new JsonObject { ["sub"] = Signatures.Sign(own.ToJsonString(), key) };

        return Signatures.Sign(composite.ToJsonString(), key);
    }

    /// <summary>What the provider tells the platform when somebody has logged out: OpenID Connect Back-Channel Logout 1.0, §2.4.</summary>
    public async Task<string> MintLogoutAsync(IdentityProvider provider, EndedLogin login, string address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = provider.IssuerAt(address),
            ["aud"] = LoginEndpoints.PlatformClient,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + LogoutTokenLife).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString(),
            ["events"] = new JsonObject { [LogoutTokenRules.Event] = new JsonObject() },
        };
        if (login.Session is { } session)
        {
            claims[IdTokenClaims.SessionId] = session;
        }

        if (login.Subject is { } subject)
        {
            claims["sub"] = subject;
        }

        return Signatures.Sign(claims.ToJsonString(), await keys.OfAsync(provider.Name, cancellationToken));
    }

    private JsonObject Common(IdentityProvider provider, string address, string audience, string? nonce, string subject)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = provider.IssuerAt(address),
            ["sub"] = subject,
            ["aud"] = audience,
            ["iat"] = now,
            ["auth_time"] = now,
            ["exp"] = now + (long)options.Value.IdToken.TotalSeconds,
            ["jti"] = Guid.NewGuid().ToString(),
            ["token_use"] = "id",
        };
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        return claims;
    }

    private JsonObject Patient(string nhsNumber, string? level, JsonObject claims)
    {
        var person = store.Current.View.FindPerson(PersonKind.Patient, nhsNumber);
        claims[IdTokenClaims.ProofingLevel] = level;
        claims["id_status"] = level == NhsLogin.HighLevel ? "verified" : "unverified";
        claims["vot"] = level == "P0" ? "P0.Cp" : $"{level}.Cp.Cd";
        claims["vtm"] = (string)claims["iss"]! + Trustmark;
        if (level != "P0")
        {
            claims[IdTokenClaims.NhsNumber] = nhsNumber; // Nobody has looked at who a P0 user is.
        }

        if (person is not null)
        {
            claims["family_name"] = person.FamilyName;
            claims["birthdate"] = person.BirthDate;
        }

        return claims;
    }

    private JsonObject Worker(ChosenLogin login, JsonObject claims)
    {
        claims[IdTokenClaims.AssuranceLevel] = HighestAssurance;
        claims[IdTokenClaims.SessionId] = Guid.NewGuid().ToString();
        claims["authentication_assurance_level"] = $"{HighestAssurance}";
        if (store.Current.View.FindPerson(PersonKind.Worker, login.Person) is { } person)
        {
            claims["name"] = person.Name;
            claims["family_name"] = person.FamilyName;
            claims[IdTokenClaims.RoleProfileIds] = new JsonArray([.. person.Roles.Select(role => (JsonNode)role)]);
        }

        return claims;
    }
}

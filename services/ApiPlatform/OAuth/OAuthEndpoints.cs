using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Gateway;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary><c>/oauth2</c>: the identity service.</summary>
internal static class OAuthEndpoints
{
    private const string Discovery = "/.well-known/openid-configuration";
    private const string Keys = "/oauth2/jwks";

    /// <summary>The name of the key with which the platform signs for itself, as a client of practices' systems.</summary>
    public const string PlatformKey = "api-platform";

    public static void MapOAuth(this WebApplication app)
    {
        var oauth = app.MapGroup("/oauth2").WithTags("OAuth 2.0");
        oauth.MapToken().MapAuthorisation().MapLogout();
        oauth.MapGet("/jwks", KeySetAsync).WithName("PlatformKeys").WithSummary("The platform's public keys");
        oauth.MapProbes();
        oauth.MapFallback(NotFound).ExcludeFromDescription();
        app.MapGet(Discovery, Discover).WithTags("OAuth 2.0").WithSummary("OAuth 2.0 discovery");
    }

    private static JsonHttpResult<JsonObject> Discover(HttpRequest request, PlatformAddress platform)
    {
        var address = platform.Of(request);

        return TypedResults.Json(new JsonObject
        {
            ["issuer"] = address,
            ["authorization_endpoint"] = address + "/oauth2/authorize",
            ["token_endpoint"] = address + TokenEndpoint.Path,
            ["userinfo_endpoint"] = address + "/oauth2/userinfo",
            ["jwks_uri"] = address + Keys,
            ["response_types_supported"] = new JsonArray("code"),
            ["grant_types_supported"] = new JsonArray(
                OAuthNames.AuthorisationCode, OAuthNames.ClientCredentials, OAuthNames.RefreshToken, OAuthNames.TokenExchange),
            ["subject_types_supported"] = new JsonArray("public"),
            ["scopes_supported"] = new JsonArray("nhs-login", "nhs-cis2"),
            ["id_token_signing_alg_values_supported"] = new JsonArray(OAuthNames.Algorithm),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt", "client_secret_post"),
            ["token_endpoint_auth_signing_alg_values_supported"] = new JsonArray(OAuthNames.Algorithm),
        });
    }

    private static async Task<JsonHttpResult<JsonObject>> KeySetAsync(SigningKeys keys, CancellationToken cancellationToken) =>
        TypedResults.Json(KeySetDocument.Of(await keys.OfAsync(PlatformKey, cancellationToken)));

    private static IResult NotFound() => throw new OAuthException(OAuthErrors.NotFound, new("The identity service has no such path."));
}

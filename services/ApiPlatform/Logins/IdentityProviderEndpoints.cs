using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>The mock identity providers as OpenID Connect clients know them: discovery, keys, an id_token for a code, and the end of a login.</summary>
internal static class IdentityProviderEndpoints
{
    public static IEndpointRouteBuilder MapIdentityProviders(this IEndpointRouteBuilder app)
    {
        foreach (var provider in IdentityProvider.All)
        {
            var routes = app.MapGroup("").WithTags(provider.Title).WithMetadata(provider);
            routes.MapGet($"{provider.Realm}/.well-known/openid-configuration", Discover).WithSummary("OpenID Connect discovery");
            routes.MapGet(provider.Endpoint("certs"), KeysAsync).WithSummary("The provider's public keys");
            routes.MapPost(provider.Endpoint("token"), ExchangeCodeAsync).WithSummary("Get the id_token for a code").DisableAntiforgery();
            LoginEndpoints.Map(routes, provider);
            LogoutEndpoints.Map(routes, provider);
        }

        return app;
    }

    public static IdentityProvider Of(HttpContext context) => context.GetEndpoint()!.Metadata.GetRequiredMetadata<IdentityProvider>();

    private static JsonHttpResult<JsonObject> Discover(HttpContext context, PlatformAddress platform)
    {
        var provider = Of(context);
        var address = platform.Of(context.Request);

        return TypedResults.Json(new JsonObject
        {
            ["issuer"] = provider.IssuerAt(address),
            ["authorization_endpoint"] = address + provider.Endpoint("auth"),
            ["token_endpoint"] = address + provider.Endpoint("token"),
            ["jwks_uri"] = address + provider.Endpoint("certs"),
            ["end_session_endpoint"] = address + provider.Endpoint("logout"),
            ["backchannel_logout_supported"] = true,
            ["backchannel_logout_session_supported"] = provider.Kind == PersonKind.Worker,
            ["response_types_supported"] = new JsonArray("code"),
            ["grant_types_supported"] = new JsonArray(OAuthNames.AuthorisationCode),
            ["subject_types_supported"] = new JsonArray("public"),
            ["scopes_supported"] = new JsonArray("openid", "profile"),
            ["id_token_signing_alg_values_supported"] = new JsonArray(OAuthNames.Algorithm),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt", "client_secret_post"),
            ["token_endpoint_auth_signing_alg_values_supported"] = new JsonArray(OAuthNames.Algorithm),
        });
    }

    private static async Task<JsonHttpResult<JsonObject>> KeysAsync(HttpContext context, SigningKeys keys, CancellationToken cancellationToken) =>
        TypedResults.Json(KeySetDocument.Of(await keys.OfAsync(Of(context).Name, cancellationToken)));

    private static async Task<JsonHttpResult<JsonObject>> ExchangeCodeAsync(
        HttpContext context,
        ClientAuthentication clients,
        LoginTickets tickets,
        PlatformAddress platform,
        SandboxStore<PlatformContext, PlatformView> store,
        CancellationToken cancellationToken)
    {
        var provider = Of(context);
        var form = await TokenForm.ReadAsync(context.Request, cancellationToken);
        if (form["grant_type"] != OAuthNames.AuthorisationCode)
        {
            throw new OAuthException(form["grant_type"] is null ? OAuthErrors.GrantTypeMissing : OAuthErrors.GrantTypeInvalid);
        }

        // NHS login lets clients sign for its own name as for its token endpoint.
        string[] audiences = [.. platform.All(context.Request, provider.Endpoint("token")), .. platform.All(context.Request, provider.Realm)];
        var client = form["client_assertion"] is null ? clients.BySecret(form) : await clients.ByAssertionAsync(form, audiences, cancellationToken);
        var code = form["code"] ?? throw new OAuthException(OAuthErrors.CodeMissing);
        var ticket = await tickets.TakeAsync(TicketKind.ProviderCode, code, cancellationToken);
        if (ticket is null || ticket.ClientId != client.Application.ApiKey || ticket.RedirectUri != form["redirect_uri"])
        {
            throw new OAuthException(OAuthErrors.CodeInvalid, new(
                "A code counts once, soon, and for the application and the redirect_uri that it was given for."));
        }

        if (client.Assertion is { } used)
        {
            await UseAsync(store, used, cancellationToken);
        }

        return TypedResults.Json(new JsonObject
        {
            ["access_token"] = OpaqueText.Next(),
            ["token_type"] = "Bearer",
            ["expires_in"] = 300,
            ["id_token"] = ticket.IdToken,
        });
    }

    private static Task<UsedAssertion> UseAsync(
        SandboxStore<PlatformContext, PlatformView> store, UsedAssertion used, CancellationToken cancellationToken) => store.Current.WriteAsync(
        async (context, view) =>
        {
            if (!view.Assertions.TryAdd((used.ApiKey, used.Jti), used.ExpiresAt))
            {
                throw new OAuthException(AssertionRules.Errors.IdUsed);
            }

            context.Add(used);
            await context.SaveChangesAsync(cancellationToken);

            return used;
        },
        cancellationToken);
}

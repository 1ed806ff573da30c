using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>Where somebody logs out of an identity provider (OpenID Connect RP-Initiated Logout 1.0), which tells the platform.</summary>
internal static class LogoutEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, IdentityProvider provider)
    {
        routes.MapGet(provider.Endpoint("logout"), EndAsync).WithSummary("Log out");
        routes.MapPost(provider.Endpoint("logout"), EndAsync).WithSummary("Log out").DisableAntiforgery();
    }

    private static async Task<IResult> EndAsync(
        HttpContext context,
        SandboxStore<PlatformContext, PlatformView> store,
        ServiceAddresses addresses,
        PlatformAddress platform,
        ProviderSignature signature,
        LogoutNotice notice,
        CancellationToken cancellationToken)
    {
        var provider = IdentityProviderEndpoints.Of(context);
        var address = platform.Of(context.Request);
        var asked = await TokenForm.ReadEitherAsync(context.Request, cancellationToken);
        var back = WayBack(asked, store.Current.View, addresses);
        var login = asked["id_token_hint"] is { } hint
            ? await OfHintAsync(hint, provider, address, signature, cancellationToken)
            : OfHint(asked["logout_hint"] ?? throw new OAuthException(OAuthErrors.LogoutHintMissing), provider, store.Current.View);

        await notice.SendAsync(provider, login, address, cancellationToken);
        context.Response.Headers.CacheControl = "no-store";

        return back is null ? new RazorComponentResult<LoggedOutPage>(new { Provider = provider }) : Results.Redirect(back);
    }

    // Nobody is sent to where no application has registered.
    private static string? WayBack(TokenForm asked, PlatformView view, ServiceAddresses addresses)
    {
        if (asked["post_logout_redirect_uri"] is not { } redirectUri)
        {
            return null;
        }

        var client = asked["client_id"] ?? throw new OAuthException(OAuthErrors.ClientIdMissing);
        if (view.Applications.GetValueOrDefault(client) is not { } application)
        {
            throw new OAuthException(OAuthErrors.ClientIdInvalid);
        }

        RegisteredRedirects.Ensure(application, redirectUri, addresses);

        return asked["state"] is { } state ? QueryHelpers.AddQueryString(redirectUri, "state", state) : redirectUri;
    }

    // The standard lets an id_token that has expired still say whose login it was.
    private static async Task<EndedLogin> OfHintAsync(
        string hint, IdentityProvider provider, string address, ProviderSignature signature, CancellationToken cancellationToken)
    {
        if (ReceivedJwt.TryRead(hint) is not { } idToken || idToken.Issuer != provider.IssuerAt(address))
        {
            throw new OAuthException(OAuthErrors.LogoutHintInvalid, new($"id_token_hint is an id_token of {provider.Title}."));
        }

        await signature.VerifyAsync(idToken, address, OAuthErrors.LogoutHintInvalid, OAuthErrors.LogoutHintInvalid, cancellationToken);

        return new EndedLogin(idToken.Claim(IdTokenClaims.SessionId), idToken.WhoLoggedIn());
    }

    private static EndedLogin OfHint(string hint, IdentityProvider provider, PlatformView view) =>
        NhsNumber.TryParse(hint, out _) || view.FindPerson(provider.Kind, hint) is not null ? new EndedLogin(null, hint) : new EndedLogin(hint, null);
}

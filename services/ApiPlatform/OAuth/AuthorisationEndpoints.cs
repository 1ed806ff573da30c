using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Logins;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>The authorisation code flow: the user is sent to an identity provider, comes back, and is sent on with a code.</summary>
internal static class AuthorisationEndpoints
{
    public const string Callback = "/oauth2/callback";

    /// <summary>The scope that chooses NHS login; CIS2 is what one gets otherwise.</summary>
    private const string NhsLoginScope = "nhs-login";

    public static RouteGroupBuilder MapAuthorisation(this RouteGroupBuilder oauth)
    {
        oauth.MapGet("/authorize", AuthoriseAsync).WithName("Authorise").WithSummary("Send a user to log in");
        oauth.MapGet("/callback", ReturnAsync).WithName("Callback").WithSummary("Where identity providers send users back to");
        oauth.MapGet("/userinfo", UserInfo).WithName("UserInfo").WithSummary("Who the healthcare worker behind a token is");

        return oauth;
    }

    private static async Task<RedirectHttpResult> AuthoriseAsync(
        HttpRequest request,
        SandboxStore<PlatformContext, PlatformView> store,
        ServiceAddresses addresses,
        PlatformAddress platform,
        LoginTickets tickets,
        CancellationToken cancellationToken)
    {
        string? Parameter(string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;

        var clientId = Parameter("client_id") ?? throw new OAuthException(OAuthErrors.ClientIdMissing);
        if (store.Current.View.Applications.GetValueOrDefault(clientId) is not { } application)
        {
            throw new OAuthException(OAuthErrors.ClientIdInvalid);
        }

        if (application.Status != ApplicationStatus.Approved)
        {
            throw new OAuthException(OAuthErrors.NotApproved);
        }

        var redirectUri = Parameter("redirect_uri") ?? throw new OAuthException(OAuthErrors.RedirectUriMissing);
        RegisteredRedirects.Ensure(application, redirectUri, addresses);

        var type = Parameter("response_type") ?? throw new OAuthException(OAuthErrors.ResponseTypeMissing);
        if (type != "code")
        {
            throw new OAuthException(OAuthErrors.ResponseTypeInvalid);
        }

        var state = Parameter("state") ?? throw new OAuthException(OAuthErrors.StateMissing);
        var provider = Parameter("scope")?.Split(' ').Contains(NhsLoginScope) == true ? IdentityProvider.NhsLoginMock : IdentityProvider.Cis2Mock;
        var pending = await tickets.GiveAsync(TicketKind.Pending, provider, clientId, redirectUri, state, idToken: null, cancellationToken);

        return TypedResults.Redirect(QueryHelpers.AddQueryString(platform.Of(request) + provider.Endpoint("auth"), new Dictionary<string, string?>
        {
            ["client_id"] = LoginEndpoints.PlatformClient,
            ["redirect_uri"] = platform.Of(request) + Callback,
            ["response_type"] = "code",
            ["scope"] = "openid",
            ["state"] = pending,
        }));
    }

    private static async Task<RedirectHttpResult> ReturnAsync(HttpRequest request, LoginTickets tickets, CancellationToken cancellationToken)
    {
        var code = await tickets.TakeAsync(TicketKind.ProviderCode, request.Query["code"].ToString(), cancellationToken);
        var pending = await tickets.TakeAsync(TicketKind.Pending, request.Query["state"].ToString(), cancellationToken);
        if (code is null || pending is null || code.ClientId != LoginEndpoints.PlatformClient || code.Provider != pending.Provider)
        {
            throw new OAuthException(OAuthErrors.CodeInvalid, new("The identity provider's code and the state of the login belong together and count once."));
        }

        var own = await tickets.GiveAsync(
            TicketKind.PlatformCode, IdentityProvider.Named(pending.Provider)!, pending.ClientId, pending.RedirectUri, state: null, code.IdToken, cancellationToken);

        return TypedResults.Redirect(QueryHelpers.AddQueryString(
            pending.RedirectUri, new Dictionary<string, string?> { ["code"] = own, ["state"] = pending.State }));
    }

    // As CIS2 tells it, in so far as the seed data know it.
    private static JsonHttpResult<JsonObject> UserInfo(HttpRequest request, SandboxStore<PlatformContext, PlatformView> store, TimeProvider clock)
    {
        var view = store.Current.View;
        if (BearerToken.Of(request) is not { } value
            || view.Tokens.GetValueOrDefault(value) is not { User: { NhsNumber: null } user } token
            || token.ExpiresAt <= clock.GetUtcNow()
            || view.FindPerson(PersonKind.Worker, user.Subject) is not { } worker)
        {
            throw new OAuthException(OAuthErrors.AccessTokenInvalid, new("The userinfo is for tokens of healthcare workers that have not expired."));
        }

        return TypedResults.Json(new JsonObject
        {
            ["sub"] = worker.Id,
            ["nhsid_useruid"] = worker.Id,
            ["name"] = worker.Name,
            ["family_name"] = worker.FamilyName,
            ["nhsid_nrbac_roles"] = new JsonArray([.. worker.Roles.Select(role => new JsonObject
            {
                ["person_roleid"] = role,
                ["org_code"] = worker.OdsCode,
                ["role_code"] = worker.RoleCode,
                ["role_name"] = worker.RoleName,
            })]),
        });
    }
}

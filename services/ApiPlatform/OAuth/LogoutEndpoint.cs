using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.Logins;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary><c>POST /oauth2/backchannel_logout</c>: an identity provider tells the platform that somebody has logged out there.</summary>
internal static class LogoutEndpoint
{
    public const string Path = "/oauth2/backchannel_logout";

    public static RouteGroupBuilder MapLogout(this RouteGroupBuilder oauth)
    {
        oauth.MapPost("/backchannel_logout", EndAsync).WithName("BackchannelLogout").WithSummary("End the tokens of a login").DisableAntiforgery();

        return oauth;
    }

    private static async Task<Ok> EndAsync(
        HttpRequest request, ProviderSignature signature, LogoutDesk desk, PlatformAddress platform, TimeProvider clock, CancellationToken cancellationToken)
    {
        var form = await TokenForm.ReadAsync(request, cancellationToken);
        var text = form["logout_token"] ?? throw new OAuthException(LogoutTokenRules.Errors.Missing);
        var token = ReceivedJwt.TryRead(text) ?? throw new OAuthException(LogoutTokenRules.Errors.Malformed);
        JwtRule.Check(LogoutTokenRules.All, token, clock.GetUtcNow());
        await signature.VerifyAsync(token, platform.Of(request), LogoutTokenRules.Issuer, LogoutTokenRules.Forged, cancellationToken);

        await desk.EndAsync(token, cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";

        return TypedResults.Ok();
    }
}

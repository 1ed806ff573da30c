using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.Logins;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>The ways to a token, each from the form to what is issued.</summary>
internal sealed class TokenGrants(
    ClientAuthentication clients,
    IdTokenCheck idTokens,
    LoginTickets tickets,
    TokenDesk desk,
    SandboxStore<PlatformContext, PlatformView> store,
    PlatformAddress platform,
    TimeProvider clock)
{
    private const string Expiry = "_access_token_expiry_ms";

    public delegate Task<IssuedToken> Way(TokenGrants grants, TokenForm form, HttpRequest request, CancellationToken cancellationToken);

    /// <exception cref="OAuthException">The first rule that does not hold.</exception>
    public async Task<IssuedToken> ForApplicationAsync(TokenForm form, HttpRequest request, CancellationToken cancellationToken)
    {
        var client = await clients.ByAssertionAsync(form, platform.All(request, TokenEndpoint.Path), cancellationToken);

        return await desk.IssueAsync(client, TokenGrant.ToApplication(client.Application), form[Expiry], cancellationToken);
    }

    /// <exception cref="OAuthException">The first rule that does not hold.</exception>
    public async Task<IssuedToken> ByExchangeAsync(TokenForm form, HttpRequest request, CancellationToken cancellationToken)
    {
        var client = await clients.ByAssertionAsync(form, platform.All(request, TokenEndpoint.Path), cancellationToken);
        if (form["subject_token_type"] != OAuthNames.IdTokenType)
        {
            throw new OAuthException(OAuthErrors.SubjectTokenType);
        }

        var text = form["subject_token"] ?? throw new OAuthException(SubjectTokenRules.Errors.Missing);
        var idToken = await idTokens.AcceptAsync(text, platform.Of(request), cancellationToken);

        return await desk.IssueAsync(client, TokenGrant.ToUser(client.Application, idToken), form[Expiry], cancellationToken);
    }

    /// <exception cref="OAuthException">The first rule that does not hold.</exception>
    public async Task<IssuedToken> ByCodeAsync(TokenForm form, CancellationToken cancellationToken)
    {
        var client = clients.BySecret(form);
        var redirectUri = form["redirect_uri"] ?? throw new OAuthException(OAuthErrors.RedirectUriMissing);
        var code = form["code"] ?? throw new OAuthException(OAuthErrors.CodeMissing);
        var ticket = await tickets.TakeAsync(TicketKind.PlatformCode, code, cancellationToken);
        if (ticket is null || ticket.ClientId != client.Application.ApiKey)
        {
            throw new OAuthException(OAuthErrors.CodeInvalid, new("A code counts once, for ten minutes, and for the application that it was given to."));
        }

        if (ticket.RedirectUri != redirectUri)
        {
            throw new OAuthException(OAuthErrors.RedirectUriInvalid, new("redirect_uri is the one that the login began with."));
        }

        var idToken = Own(ticket.IdToken!);
        var grant = TokenGrant.ToUser(client.Application, idToken) with { SessionId = idToken.Claim(IdTokenClaims.SessionId) };

        return await desk.IssueAsync(client, grant, form[Expiry], cancellationToken);
    }

    /// <exception cref="OAuthException">The first rule that does not hold.</exception>
    public async Task<IssuedToken> ByRefreshAsync(TokenForm form, CancellationToken cancellationToken)
    {
        var client = clients.BySecret(form);
        var value = form["refresh_token"] ?? throw new OAuthException(OAuthErrors.RefreshTokenMissing);
        var held = store.Current.View.Tokens.Values.FirstOrDefault(token => token.RefreshToken == value);
        if (held?.IdToken is null || held.ApiKey != client.Application.ApiKey || held.RefreshExpiresAt <= clock.GetUtcNow())
        {
            throw new OAuthException(OAuthErrors.RefreshTokenInvalid, new("A refresh token counts once, for its time, and for the application that it was given to."));
        }

        var grant = TokenGrant.ToUser(client.Application, Own(held.IdToken)) with { Replaces = held, RefreshCount = held.RefreshCount + 1 };

        return await desk.IssueAsync(client, grant, form[Expiry], cancellationToken);
    }

    // Verified when it came, or made here.
    private static ReceivedJwt Own(string idToken) =>
        ReceivedJwt.TryRead(idToken) ?? throw new InvalidOperationException("The platform keeps an id_token that it cannot read.");
}

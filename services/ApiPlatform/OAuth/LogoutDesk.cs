using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.Logins;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>Takes back what was issued to those who have logged out since: access and refresh tokens, and codes not yet redeemed.</summary>
internal sealed class LogoutDesk(SandboxStore<PlatformContext, PlatformView> store)
{
    /// <param name="logout">Verified. Its session, or all sessions of its subject where it names none.</param>
    public Task EndAsync(ReceivedJwt logout, CancellationToken cancellationToken) => store.Current.WriteAsync(
        async (context, view) =>
        {
            AccessToken[] tokens = [.. view.Tokens.Values.Where(token => IsOf(token.IdToken, logout))];
            LoginTicket[] tickets = [.. view.Tickets.Values.Where(ticket => IsOf(ticket.IdToken, logout))];
            context.RemoveRange([.. tokens, .. tickets]);
            await context.SaveChangesAsync(cancellationToken);
            foreach (var token in tokens)
            {
                view.Tokens.TryRemove(token.Value, out _);
            }

            foreach (var ticket in tickets)
            {
                view.Tickets.TryRemove(ticket.Value, out _);
            }

            return tokens.Length;
        },
        cancellationToken);

    private static bool IsOf(string? idToken, ReceivedJwt logout)
    {
        if (idToken is null || ReceivedJwt.TryRead(idToken) is not { } login || login.Issuer != logout.Issuer)
        {
            return false;
        }

        return logout.Claim(IdTokenClaims.SessionId) is { Length: > 0 } session
            ? login.Claim(IdTokenClaims.SessionId) == session
            : login.WhoLoggedIn() == logout.Subject;
    }
}

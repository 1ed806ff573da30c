using Microsoft.Extensions.Options;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>Hands out tickets and takes each back once.</summary>
internal sealed class LoginTickets(SandboxStore<PlatformContext, PlatformView> store, IOptions<TokenOptions> options, TimeProvider clock)
{
    public async Task<string> GiveAsync(
        TicketKind kind, IdentityProvider provider, string clientId, string redirectUri, string? state, string? idToken, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ticket = new LoginTicket
        {
            Value = OpaqueText.Next(),
            Kind = kind,
            Provider = provider.Name,
            ClientId = clientId,
            RedirectUri = redirectUri,
            State = state,
            IdToken = idToken,
            ExpiresAt = now + options.Value.Login,
        };
        await store.Current.WriteAsync(
            async (context, view) =>
            {
                await Expiry.SweepAsync(context, view, now, cancellationToken);
                context.Add(ticket);
                await context.SaveChangesAsync(cancellationToken);

                return view.Tickets[ticket.Value] = ticket;
            },
            cancellationToken);

        return ticket.Value;
    }

    /// <returns>Null where there is none of the kind, or it was taken back before, or is too old.</returns>
    public Task<LoginTicket?> TakeAsync(TicketKind kind, string value, CancellationToken cancellationToken) => store.Current.WriteAsync(
        async (context, view) =>
        {
            if (!view.Tickets.TryGetValue(value, out var ticket) || ticket.Kind != kind)
            {
                return null;
            }

            context.Remove(ticket);
            await context.SaveChangesAsync(cancellationToken);
            view.Tickets.TryRemove(value, out _);

            return ticket.ExpiresAt > clock.GetUtcNow() ? ticket : null;
        },
        cancellationToken);
}

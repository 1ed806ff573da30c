using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.ApiPlatform.Store;

/// <summary>Throws away what has expired, now and then, by whoever writes anyhow.</summary>
internal static class Expiry
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    public static async Task SweepAsync(PlatformContext context, PlatformView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - view.LastSwept < Beat)
        {
            return;
        }

        view.LastSwept = now;
        await context.Tokens.Where(row => row.ExpiresAt < now && (row.RefreshExpiresAt == null || row.RefreshExpiresAt < now)).ExecuteDeleteAsync(cancellationToken);
        await context.Assertions.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await context.Tickets.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        Drop(view.Tokens, token => token.ExpiresAt < now && !(token.RefreshExpiresAt >= now));
        Drop(view.Assertions, expiresAt => expiresAt < now);
        Drop(view.Tickets, ticket => ticket.ExpiresAt < now);
    }

    private static void Drop<TKey, TValue>(ConcurrentDictionary<TKey, TValue> rows, Func<TValue, bool> isOver)
        where TKey : notnull
    {
        foreach (var (key, value) in rows)
        {
            if (isOver(value))
            {
                rows.TryRemove(key, out _);
            }
        }
    }
}

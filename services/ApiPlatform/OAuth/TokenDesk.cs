using Microsoft.Extensions.Options;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>Issues tokens: what was used to get one and the token itself are written in one commit.</summary>
internal sealed class TokenDesk(SandboxStore<PlatformContext, PlatformView> store, IOptions<TokenOptions> options, TimeProvider clock)
{
    /// <summary>What expires_in says is a second less than the life.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <param name="wantedMilliseconds">The form's <c>_access_token_expiry_ms</c>, which may shorten the life and never lengthens it.</param>
    /// <exception cref="OAuthException">No scope is left, or somebody has used the same JWT in the meantime.</exception>
    public async Task<IssuedToken> IssueAsync(AuthenticatedClient client, TokenGrant grant, string? wantedMilliseconds, CancellationToken cancellationToken)
    {
        if (grant.Scopes.Count == 0)
        {
            throw new OAuthException(OAuthErrors.NoScope, new(
                "A token carries the scopes of the products that the application subscribes to, as far as this way of asking opens them.",
                $"applications/{client.Application.ApiKey}",
                "Subscribe to a product that can be used in this way; for patients a higher proofing level may open more."));
        }

        var now = clock.GetUtcNow();
        var life = LifeOf(wantedMilliseconds);
        var refreshLife = grant.IsPatient ? options.Value.PatientRefreshToken : options.Value.WorkerRefreshToken;
        var token = new AccessToken
        {
            Value = OpaqueText.Next(),
            ApiKey = client.Application.ApiKey,
            Scopes = grant.Scopes,
            ExpiresAt = now + life,
            IdToken = grant.IdToken?.Text,
            User = grant.User,
            RefreshToken = grant.IdToken is null ? null : OpaqueText.Next(),
            RefreshExpiresAt = grant.IdToken is null ? null : now + refreshLife,
            RefreshCount = grant.RefreshCount,
        };
        await store.Current.WriteAsync((context, view) => StoreAsync(context, view, token, client.Assertion, grant.Replaces, cancellationToken), cancellationToken);

        return new IssuedToken(token, life - Second, token.RefreshToken is null ? null : refreshLife - Second, grant.SessionId, now);
    }

    private async Task<AccessToken> StoreAsync(
        PlatformContext context, PlatformView view, AccessToken token, UsedAssertion? assertion, AccessToken? replaced, CancellationToken cancellationToken)
    {
        if (assertion is not null && view.Assertions.ContainsKey((assertion.ApiKey, assertion.Jti)))
        {
            throw new OAuthException(AssertionRules.Errors.IdUsed);
        }

        if (replaced is not null)
        {
            if (!view.Tokens.ContainsKey(replaced.Value))
            {
                throw new OAuthException(OAuthErrors.RefreshTokenInvalid);
            }

            context.Remove(replaced);
        }

        await Expiry.SweepAsync(context, view, clock.GetUtcNow(), cancellationToken);
        context.Add(token);
        if (assertion is not null)
        {
            context.Add(assertion);
        }

        await context.SaveChangesAsync(cancellationToken);
        view.Tokens[token.Value] = token;
        if (assertion is not null)
        {
            view.Assertions[(assertion.ApiKey, assertion.Jti)] = assertion.ExpiresAt;
        }

        if (replaced is not null)
        {
            view.Tokens.TryRemove(replaced.Value, out _);
        }

        return token;
    }

    private TimeSpan LifeOf(string? wantedMilliseconds) =>
        long.TryParse(wantedMilliseconds, out var wanted) && wanted > 0 && wanted < options.Value.AccessToken.TotalMilliseconds
            ? TimeSpan.FromMilliseconds(wanted)
            : options.Value.AccessToken;
}

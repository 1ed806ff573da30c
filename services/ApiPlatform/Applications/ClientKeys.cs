using System.Collections.Concurrent;
using Microsoft.IdentityModel.Tokens;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.ApiPlatform.Applications;

/// <summary>The public key of an application, registered by hand or fetched from where the application publishes its keys.</summary>
internal sealed class ClientKeys(HttpClient http, ServiceAddresses addresses, FetchedKeys fetched, TimeProvider clock)
{
    /// <exception cref="OAuthException">The application has no key, none of this ID, or its key set cannot be fetched.</exception>
    public async Task<SecurityKey> FindAsync(Application application, string keyId, CancellationToken cancellationToken)
    {
        if (application.JwksUrl is { } registered)
        {
            return await FindFetchedAsync(Placeholders.Resolve(registered, addresses), keyId, cancellationToken);
        }

        if (application.PublicKeys.Count == 0)
        {
            throw new OAuthException(OAuthErrors.NoPublicKey, new Refusal(
                "An application that signs JWTs has registered a public key.",
                $"applications/{application.ApiKey}",
                $"POST /_sandbox/applications/{application.ApiKey}/keys makes a pair of keys, registers one and gives you the other."));
        }

        return application.PublicKeys.FirstOrDefault(row => row.Kid == keyId) is { } key ? Signatures.KeyOf(key) : throw NoMatch(application.ApiKey, keyId);
    }

    // A key set is asked again when it has grown old, and when a key is not in it.
    private async Task<SecurityKey> FindFetchedAsync(string url, string keyId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (fetched.Find(url, now)?.FirstOrDefault(key => key.KeyId == keyId) is { } known)
        {
            return known;
        }

        var keys = await FetchAsync(url, cancellationToken);
        fetched.Keep(url, keys, now);

        return keys.FirstOrDefault(key => key.KeyId == keyId) ?? throw NoMatch(url, keyId);
    }

    private async Task<IReadOnlyList<SecurityKey>> FetchAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            return [.. new JsonWebKeySet(await http.GetStringAsync(new Uri(url), cancellationToken)).GetSigningKeys()];
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, the key set did not come: no answer, another status, no JSON.
            throw new OAuthException(OAuthErrors.KeysNotReached, new Refusal(
                "The application's key set is fetched from the URL that it registered.", null, $"See that {url} answers with a JSON Web Key Set: {fault.Message}"));
        }
    }

    private static OAuthException NoMatch(string where, string keyId) => new(OAuthErrors.NoMatchingKey, new Refusal(
        "The header kid names one of the application's public keys.", null, $"'{keyId}' is not among the keys of {where}."));
}

/// <summary>Key sets that were fetched lately.</summary>
internal sealed class FetchedKeys
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, IReadOnlyList<SecurityKey> Keys)> _sets = new();

    public IReadOnlyList<SecurityKey>? Find(string url, DateTimeOffset now) =>
        _sets.TryGetValue(url, out var set) && now - set.At < Fresh ? set.Keys : null;

    public void Keep(string url, IReadOnlyList<SecurityKey> keys, DateTimeOffset now) => _sets[url] = (now, keys);
}

using System.Collections.Concurrent;
using Microsoft.IdentityModel.Tokens;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Access;

/// <summary>Public keys of NHS login and of the API platform, asked for again where a key is not among those known.</summary>
internal sealed class PublishedKeys(IHttpClientFactory clients)
{
    public const string Client = "published-keys";

    private readonly ConcurrentDictionary<string, IReadOnlyList<SecurityKey>> _known = new();

    /// <returns>Null where the key set does not hold it.</returns>
    /// <exception cref="HttpRequestException">The key set does not come.</exception>
    public async Task<SecurityKey?> FindAsync(string url, string? keyId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(url, out var known) && Named(known, keyId) is { } held)
        {
            return held;
        }

        using var http = clients.CreateClient(Client);
        var fetched = new JsonWebKeySet(await http.GetStringAsync(new Uri(url), cancellationToken)).GetSigningKeys();
        _known[url] = [.. fetched];

        return Named(_known[url], keyId);
    }

    /// <summary>Forgets a key set: after a reset of the sandbox, keys of the same name are others.</summary>
    public void Forget(string url) => _known.TryRemove(url, out _);

    private static SecurityKey? Named(IReadOnlyList<SecurityKey> keys, string? keyId) => keys.FirstOrDefault(key => key.KeyId == keyId);
}

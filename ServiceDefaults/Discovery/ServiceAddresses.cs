using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace SpineSandbox.ServiceDefaults.Discovery;

/// <summary>
/// Where the other services listen, from configuration: <c>services:{name}:{endpoint}:{n}</c>. Several addresses of one endpoint take turns.
/// </summary>
public sealed class ServiceAddresses(IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, int> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The real address for one that names a service (<c>http://pds/…</c>, <c>https+http://pds/…</c>, <c>http://_endpoint.pds/…</c>);
    /// one that names no service comes back as it is.</summary>
    public Uri Resolve(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);

        var (endpoint, service) = Split(uri.Host);
        var candidates = endpoint is null ? uri.Scheme.Split('+') : [endpoint];

        foreach (var candidate in candidates)
        {
            if (Next(service, candidate) is { } address)
            {
                return new Uri(address, uri.PathAndQuery + uri.Fragment);
            }
        }

        return uri;
    }

    /// <summary>The address of a service's endpoint; null when this service was not told of it.</summary>
    public Uri? Find(string service, string endpoint = "http") => Next(service, endpoint);

    private Uri? Next(string service, string endpoint)
    {
        var key = $"services:{service}:{endpoint}";
        var addresses = configuration.GetSection(key).GetChildren().Select(child => child.Value).OfType<string>().ToArray();

        if (addresses.Length == 0)
        {
            return null;
        }

        var turn = addresses.Length == 1 ? 0 : _turns.AddOrUpdate(key, 0, (_, last) => (last + 1) % addresses.Length);

        return new Uri(addresses[turn]);
    }

    private static (string? Endpoint, string Service) Split(string host)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);

        return host.StartsWith('_') && dot > 1 ? (host[1..dot], host[(dot + 1)..]) : (null, host);
    }
}

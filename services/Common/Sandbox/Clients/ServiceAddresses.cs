using Microsoft.Extensions.Configuration;

namespace SpineSandbox.Sandbox.Clients;

/// <summary>
/// The addresses of the other services, as AppHost gives them: <c>services:{name}:http:0</c>, and <c>services:{name}:https:0</c>
/// for one that partners reach over mutual TLS.
/// </summary>
public sealed class ServiceAddresses
{
    private readonly Dictionary<string, Uri> _byName;
    private readonly Dictionary<string, Uri> _secureByName;
    private readonly Dictionary<string, string> _byAuthority;

    public ServiceAddresses(IConfiguration configuration)
    {
        _byName = Read(configuration, "http:0");
        _secureByName = Read(configuration, "https:0");

        _byAuthority = _byName.Concat(_secureByName)
            .GroupBy(service => service.Value.Authority)
            .ToDictionary(services => services.Key, services => services.First().Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names that are known, in no order.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The base address without a trailing slash, or null for a service that this sandbox does not run.</summary>
    public string? Find(string name) => _byName.TryGetValue(name, out var url) ? url.GetLeftPart(UriPartial.Authority) : null;

    /// <exception cref="InvalidOperationException">The service has no address here.</exception>
    public string Of(string name) =>
        Find(name) ?? throw new InvalidOperationException($"No address is configured for '{name}' (services:{name}:http:0).");

    /// <summary>The base address that partners of the Spine use: over mutual TLS where the sandbox runs with it.</summary>
    /// <exception cref="InvalidOperationException">The service has no address here.</exception>
    public string ForPartners(string name) =>
        _secureByName.TryGetValue(name, out var url) ? url.GetLeftPart(UriPartial.Authority) : Of(name);

    /// <summary>The service behind an address, by name where it is one of ours, else host and port.</summary>
    public string NameOf(Uri url) => _byAuthority.GetValueOrDefault(url.Authority, url.Authority);

    private static Dictionary<string, Uri> Read(IConfiguration configuration, string endpoint) =>
        configuration.GetSection("services").GetChildren()
            .Select(service => (service.Key, Url: service[endpoint]))
            .Where(service => service.Url is not null)
            .ToDictionary(service => service.Key, service => new Uri(service.Url!), StringComparer.OrdinalIgnoreCase);
}

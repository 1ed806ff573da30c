using Microsoft.Extensions.Configuration;

namespace SpineSandbox.Sandbox.Clients;

/// <summary>The addresses of the other services, as AppHost gives them: <c>services:{name}:http:0</c>.</summary>
public sealed class ServiceAddresses
{
    private readonly Dictionary<string, Uri> _byName;
    private readonly Dictionary<string, string> _byAuthority;

    public ServiceAddresses(IConfiguration configuration)
    {
        _byName = configuration.GetSection("services").GetChildren()
            .Select(service => (service.Key, Url: service["http:0"]))
            .Where(service => service.Url is not null)
            .ToDictionary(service => service.Key, service => new Uri(service.Url!), StringComparer.OrdinalIgnoreCase);

        _byAuthority = _byName
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

    /// <summary>The service behind an address, by name where it is one of ours, else host and port.</summary>
    public string NameOf(Uri url) => _byAuthority.GetValueOrDefault(url.Authority, url.Authority);
}

using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sds.Directory;

/// <summary>
/// The sandbox's own providers are stored by name and shown by the address that they have now: data that persists must stay
/// right when the sandbox starts on other ports, or with TLS.
/// </summary>
internal sealed class StoredAddresses(ServiceAddresses services)
{
    public MhsRecord ToStore(MhsRecord record) => record with { Addresses = [.. record.Addresses.Select(ToStore)] };

    /// <exception cref="InvalidOperationException">A record names a service that this sandbox has no address of.</exception>
    public MhsRecord FromStore(MhsRecord record) => record with
    {
        Addresses = [.. record.Addresses.Select(address => ServiceAddress.Resolve(address, services.ForPartners).OriginalString)],
    };

    private string ToStore(string address)
    {
        foreach (var service in ServiceAddress.Services)
        {
            if (services.Find(service) is not null && services.ForPartners(service) is var root && address.StartsWith(root + "/", StringComparison.Ordinal))
            {
                return $"{{{service}}}{address[root.Length..]}";
            }
        }

        return address;
    }
}

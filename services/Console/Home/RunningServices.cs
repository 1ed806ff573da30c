using SpineSandbox.Console.Shared;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Console.Home;

/// <summary>Asks every service that this sandbox knows who it is.</summary>
internal sealed class RunningServices(HttpClient http, ServiceAddresses addresses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<ServiceState>> AllAsync(CancellationToken cancellationToken)
    {
        var states = await Task.WhenAll(addresses.Names.Select(name => OfAsync(name, cancellationToken)));

        return [.. states.OrderBy(state => ServiceCatalogue.Rank(state.Name)).ThenBy(state => state.Name, StringComparer.Ordinal)];
    }

    private async Task<ServiceState> OfAsync(string name, CancellationToken cancellationToken)
    {
        var address = addresses.Of(name);

        return new ServiceState(name, address, await http.AskAsync<ServiceInfo>($"{address}{SandboxEndpoints.Root}/info", Patience, cancellationToken));
    }
}

/// <summary>One service of the sandbox as it is now.</summary>
/// <param name="Info">Null where it does not answer.</param>
internal sealed record ServiceState(string Name, string Address, ServiceInfo? Info);

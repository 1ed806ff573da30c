using System.Net.Http.Json;
using System.Text.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Console.Home;

/// <summary>Asks every service that this sandbox knows who it is.</summary>
internal sealed class RunningServices(HttpClient http, ServiceAddresses addresses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<ServiceState>> AllAsync(CancellationToken cancellationToken)
    {
        var states = await Task.WhenAll(addresses.Names.Select(name => OfAsync(name, cancellationToken)));

        return [.. states.OrderBy(state => ServiceCatalogue.Rank(state.Name)).ThenBy(state => state.Name, StringComparer.Ordinal)];
    }

    private async Task<ServiceState> OfAsync(string name, CancellationToken cancellationToken)
    {
        var address = addresses.Of(name);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);

        try
        {
            return new ServiceState(name, address, await http.GetFromJsonAsync<ServiceInfo>(new Uri($"{address}{SandboxEndpoints.Root}/info"), patience.Token));
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException || patience.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ServiceState(name, address, null);
        }
    }
}

/// <summary>One service of the sandbox as it is now.</summary>
/// <param name="Info">Null where it does not answer.</param>
internal sealed record ServiceState(string Name, string Address, ServiceInfo? Info);

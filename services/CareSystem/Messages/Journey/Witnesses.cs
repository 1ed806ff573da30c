using System.Net.Http.Json;
using System.Text.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>
/// The exchanges of those who carry a message: what the clients, MESH and the practice's system said to each other, they tell
/// themselves, so that a journey shows the steps as they were.
/// </summary>
internal sealed class Witnesses(HttpClient http, ServiceAddresses addresses)
{
    /// <summary>The last exchange of a service that fits, since <paramref name="since"/>; null where it tells of none.</summary>
    public async Task<ExchangeView?> FindAsync(string service, DateTimeOffset since, Func<ExchangeView, bool> fits, CancellationToken cancellationToken)
    {
        try
        {
            var exchanges = await http.GetFromJsonAsync<List<ExchangeView>>(new Uri($"{addresses.Of(service)}{SandboxEndpoints.Root}/exchanges"), cancellationToken);

            return exchanges?.LastOrDefault(exchange => exchange.At >= since && fits(exchange));
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException)
        {
            return null;
        }
    }
}

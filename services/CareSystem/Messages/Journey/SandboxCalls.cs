using System.Net.Http.Json;
using System.Text.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>Asks the services that carry a message what they did, over the sandbox's own API.</summary>
internal sealed class SandboxCalls(HttpClient http, ServiceAddresses addresses)
{
    /// <summary>The names of the services that this sandbox has.</summary>
    public IEnumerable<string> Services => addresses.Names.Order(StringComparer.Ordinal);

    /// <returns>Null where the service does not run, or has no such answer.</returns>
    public async Task<T?> FindAsync<T>(string service, string path, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await http.GetFromJsonAsync<T>(Url(service, path), cancellationToken);
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="HttpRequestException">The service does not run, or refuses.</exception>
    public async Task<T> PostAsync<T>(string service, string path, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync(Url(service, path), null, cancellationToken);
        answer.EnsureSuccessStatusCode();

        return (await answer.Content.ReadFromJsonAsync<T>(cancellationToken))!;
    }

    private Uri Url(string service, string path) => new($"{addresses.Of(service)}{SandboxEndpoints.Root}{path}");
}

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>What the practices' systems say of a message that reached them.</summary>
internal sealed class PracticeDesk(HttpClient http, ServiceAddresses addresses)
{
    private static readonly string[] Providers = ["provider", "provider-single"];

    /// <returns>Null where no practice has taken it yet.</returns>
    public async Task<TakenMessage?> FindAsync(string messageId, CancellationToken cancellationToken)
    {
        foreach (var provider in Providers.Where(name => addresses.Find(name) is not null))
        {
            if (await AskAsync(provider, messageId, cancellationToken) is { } message)
            {
                return new TakenMessage(
                    provider, message.Text("practice")!, message.Text("dtsId")!, message.Text("infrastructureCode"), message.Text("businessCode"), (int?)message.Get("taskId"));
            }
        }

        return null;
    }

    private async Task<JsonNode?> AskAsync(string provider, string messageId, CancellationToken cancellationToken)
    {
        try
        {
            var found = await http.GetFromJsonAsync<JsonArray>(
                new Uri($"{addresses.Of(provider)}{SandboxEndpoints.Root}/messages?messageId={messageId}"), cancellationToken);

            return found?.FirstOrDefault();
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>A message that a practice has taken.</summary>
/// <param name="Provider">The service that did.</param>
/// <param name="TaskId">Null where it became no task.</param>
internal sealed record TakenMessage(string Provider, string Practice, string DtsId, string? InfrastructureCode, string? BusinessCode, int? TaskId);

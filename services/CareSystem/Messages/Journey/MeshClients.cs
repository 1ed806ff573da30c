using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>The MESH clients of this sandbox: which of them serves a mailbox, and a cycle on demand.</summary>
internal sealed class MeshClients(HttpClient http, ServiceAddresses addresses)
{
    private const string Named = "mesh-client";

    /// <returns>The service's name, or null where none serves the mailbox.</returns>
    public async Task<string?> FindAsync(string mailboxId, CancellationToken cancellationToken)
    {
        foreach (var name in addresses.Names.Where(name => name.Contains(Named, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (await MailboxesAsync(name, cancellationToken) is JsonArray mailboxes && mailboxes.Any(mailbox => mailbox.Text("mailboxId") == mailboxId))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Sends what is in OUT and fetches what is in the mailbox, now.</summary>
    public async Task<ClientCycle> PollAsync(string client, string mailboxId, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync(
            new Uri($"{addresses.Of(client)}{SandboxEndpoints.Root}/mailboxes/{mailboxId}/poll"), null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var cycle = await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken);

        return new ClientCycle(
            cycle.Items("sent").ToDictionary(sent => sent.Text("stem")!, sent => sent.Text("messageId")!),
            [.. cycle.Items("failed")
                .Select(failed => new FailedPair(failed.Text("stem")!, failed.Text("code") ?? "", failed.Text("description") ?? ""))],
            cycle.Texts("received"));
    }

    private async Task<JsonNode?> MailboxesAsync(string client, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetFromJsonAsync<JsonNode>(new Uri($"{addresses.Of(client)}{SandboxEndpoints.Root}/mailboxes"), cancellationToken);
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException)
        {
            return null; // Not running: it serves nobody.
        }
    }
}

/// <summary>What a client did in one cycle.</summary>
/// <param name="Sent">From the stem of a pair to the message ID that MESH gave.</param>
/// <param name="Received">Message IDs.</param>
internal sealed record ClientCycle(IReadOnlyDictionary<string, string> Sent, IReadOnlyList<FailedPair> Failed, IReadOnlyList<string> Received);

/// <summary>A pair that the client could not send.</summary>
internal sealed record FailedPair(string Stem, string Code, string Description);

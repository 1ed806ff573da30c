using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>The MESH clients of this sandbox: which of them serves a mailbox, and a cycle on demand.</summary>
internal sealed class MeshClients(SandboxCalls sandbox)
{
    private const string Named = "mesh-client";

    /// <returns>The service's name, or null where none that runs serves the mailbox.</returns>
    public async Task<string?> FindAsync(string mailboxId, CancellationToken cancellationToken)
    {
        foreach (var name in sandbox.Services.Where(name => name.Contains(Named, StringComparison.Ordinal)))
        {
            var mailboxes = await sandbox.FindAsync<JsonArray>(name, "/mailboxes", cancellationToken);
            if (mailboxes?.Any(mailbox => mailbox.Text("mailboxId") == mailboxId) == true)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Sends what is in OUT and fetches what is in the mailbox, now.</summary>
    /// <returns>The pairs that could not be sent.</returns>
    public async Task<IReadOnlyList<FailedPair>> PollAsync(string client, string mailboxId, CancellationToken cancellationToken)
    {
        var cycle = await sandbox.PostAsync<JsonNode>(client, $"/mailboxes/{mailboxId}/poll", cancellationToken);

        return [.. cycle.Items("failed").Select(failed => new FailedPair(failed.Text("stem")!, failed.Text("code") ?? "", failed.Text("description") ?? ""))];
    }
}

/// <summary>A pair that the client could not send.</summary>
internal sealed record FailedPair(string Stem, string Code, string Description);

using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>What the practices' systems say of a message that reached them.</summary>
internal sealed class PracticeDesk(SandboxCalls sandbox)
{
    private static readonly string[] Providers = ["provider", "provider-single"];

    /// <returns>Null where no practice has taken it yet.</returns>
    public async Task<TakenMessage?> FindAsync(string messageId, CancellationToken cancellationToken)
    {
        foreach (var provider in sandbox.Services.Where(Providers.Contains))
        {
            var found = await sandbox.FindAsync<JsonArray>(provider, $"/messages?messageId={messageId}", cancellationToken);
            if (found?.FirstOrDefault() is { } message)
            {
                return new TakenMessage(
                    provider, message.Text("practice")!, message.Text("infrastructureCode"), message.Text("businessCode"), (int?)message.Get("taskId"));
            }
        }

        return null;
    }
}

/// <summary>A message that a practice has taken.</summary>
/// <param name="Provider">The service that did.</param>
/// <param name="TaskId">Null where it became no task.</param>
internal sealed record TakenMessage(string Provider, string Practice, string? InfrastructureCode, string? BusinessCode, int? TaskId);

using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Systems;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>What one journey asks one practice's system: each question becomes steps, and an answer that says no ends the journey.</summary>
internal sealed class ProviderSession(
    SspCall ssp, ProxiedSteps proxied, ConsumerSystem consumer, ProviderSystem provider, JourneyLog log)
{
    public ConsumerSystem Consumer => consumer;

    public ProviderSystem Provider => provider;

    /// <returns>The resource that came back.</returns>
    /// <exception cref="JourneyEnded">It was refused, or no answer came, or one that is no resource.</exception>
    public async Task<JsonObject> AskAsync(ProviderRequest request, CancellationToken cancellationToken)
    {
        var answer = await ssp.SendAsync(consumer, provider, request, cancellationToken);
        await proxied.LogAsync(request, answer, log, cancellationToken);

        return answer is { Status: >= 200 and < 300, Body: JsonObject resource } ? resource : throw JourneyEnded.By(answer, Refusals.Explain(answer));
    }
}

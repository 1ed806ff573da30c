using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Topology.Tests.SingleSystem;

/// <summary>Runs journeys and reads exchanges over the sandbox's own API, as a user's test suite would.</summary>
internal static class Journeys
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<JsonNode> RunAsync(this RunningSandbox sandbox, JsonObject request)
    {
        using var console = sandbox.ClientOf("console");
        using var answer = await console.PostAsJsonAsync("/_sandbox/journeys", request, Token);

        return (await answer.Content.ReadFromJsonAsync<JsonNode>(Token))!;
    }

    public static async Task<JsonArray> ExchangesAsync(this RunningSandbox sandbox, string service, string traceId)
    {
        using var client = sandbox.ClientOf(service);

        return (await client.GetFromJsonAsync<JsonArray>($"/_sandbox/exchanges?traceId={traceId}", Token))!;
    }

    public static async Task<JsonArray> LastExchangesAsync(this RunningSandbox sandbox, string service, int limit)
    {
        using var client = sandbox.ClientOf(service);

        return (await client.GetFromJsonAsync<JsonArray>($"/_sandbox/exchanges?limit={limit}", Token))!;
    }

    public static string[] Steps(this JsonNode journey) => [.. journey["steps"]!.AsArray().Select(step => (string)step!["step"]!)];
}

using System.Text.Json.Nodes;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Console.Shared;
using SpineSandbox.Pages.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Console.Refusals;

/// <summary>The noes that are no answer to a call: what practices said of messages, and what MESH reports it could not deliver.</summary>
internal sealed class MessageRefusals(HttpClient http, ServiceAddresses addresses, ExchangeCollector exchanges)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<RefusedMessage>> LatestAsync(CancellationToken cancellationToken)
    {
        var providers = addresses.Names.Where(name => name.StartsWith("provider", StringComparison.Ordinal));
        var answers = await Task.WhenAll(providers.Select(name => AnswersOfAsync(name, cancellationToken)));
        var reports = await exchanges.CollectAsync(new ExchangeFilter { Service = "mesh", Text = MexHeaders.StatusCode }, cancellationToken);

        return [.. answers.SelectMany(some => some).Concat(reports.Select(Report).OfType<RefusedMessage>()).OrderByDescending(message => message.At)];
    }

    private async Task<IEnumerable<RefusedMessage>> AnswersOfAsync(string provider, CancellationToken cancellationToken)
    {
        // One that does not run has taken nothing.
        var messages = await http.AskAsync<JsonArray>($"{addresses.Of(provider)}{SandboxEndpoints.Root}/messages", Patience, cancellationToken) ?? [];

        return messages.Select(Answer).OfType<RefusedMessage>();
    }

    private static RefusedMessage? Answer(JsonNode? message) =>
        new[] { message.Text("infrastructureCode"), message.Text("businessCode") }.Select(ResponseCodes.Find).FirstOrDefault(code => code is { IsPositive: false }) is { } code
            ? new RefusedMessage(
                DateTimeOffset.Parse(message.Text("receivedAt")!, null), $"Practice {message.Text("practice")}", message.Text("subject") ?? message.Text("workflow") ?? "",
                code.Code, code.Display, message.Text("diagnostics"))
            : null;

    private static RefusedMessage? Report(SeenExchange exchange)
    {
        var headers = exchange.View.ResponseHeaders;

        return headers.GetValueOrDefault(MexHeaders.MessageType) == "REPORT" && headers.TryGetValue(MexHeaders.StatusCode, out var code)
            ? new RefusedMessage(
                exchange.View.At, "MESH", $"{headers.GetValueOrDefault(MexHeaders.WorkflowId)} to {headers.GetValueOrDefault(MexHeaders.To)}",
                code, headers.GetValueOrDefault(MexHeaders.StatusDescription) ?? "", null)
            : null;
    }
}

/// <summary>A message that did not get where it was to go, or was not taken there.</summary>
/// <param name="By">Who said no.</param>
/// <param name="What">The message, for people.</param>
internal sealed record RefusedMessage(DateTimeOffset At, string By, string What, string Code, string Words, string? Diagnostics);

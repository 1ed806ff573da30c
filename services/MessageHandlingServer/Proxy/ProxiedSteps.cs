using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>Numbers the four arrows of a proxied call as the published sequence does; an error comes back as 5a and 5b.</summary>
internal sealed class ProxiedSteps(ProxyLegs legs)
{
    /// <param name="number">3 for metadata, 4 for the record.</param>
    /// <param name="what">What is asked for, as the titles name it: "the record".</param>
    public async Task LogAsync(int number, string what, Answer answer, JourneyLog log, CancellationToken cancellationToken)
    {
        var behind = await legs.FindAsync(answer, cancellationToken);
        var succeeded = answer.Status is >= 200 and < 300;

        log.Add($"{number}a", $"Ask SSP for {what}", answer.Outward);
        if (behind is not null)
        {
            log.Add(Step($"{number}b", $"SSP forwards the request for {what} to the provider", behind.From, behind.To, behind));
            log.Add(Step(
                succeeded ? $"{number}c" : "5a",
                succeeded ? $"The provider answers SSP with {what}" : "The provider answers SSP with an error",
                behind.To,
                behind.From,
                behind));
        }

        log.Add(
            succeeded ? $"{number}d" : "5b",
            succeeded ? $"SSP hands {what} to the consumer" : behind is null ? "SSP refuses" : "SSP hands the error to the consumer",
            answer.Back);
    }

    private static JourneyStep Step(string step, string title, string from, string to, ExchangeView exchange) =>
        new(step, title, from, to, exchange.Method, exchange.Url, exchange.Status, exchange.DurationMs, exchange.Id, exchange.RefusedBecause?.Rule);
}

using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>Numbers the four arrows of a proxied call as the published sequence does; an error comes back as 5a and 5b.</summary>
internal sealed class ProxiedSteps(ProxyLegs legs)
{
    public async Task LogAsync(ProviderRequest request, Answer answer, JourneyLog log, CancellationToken cancellationToken)
    {
        var behind = await legs.FindAsync(answer, cancellationToken);
        var succeeded = answer.Status is >= 200 and < 300;
        var what = request.What;

        // A second question of the same phase goes on with the letters: 4e to 4h.
        var first = log.CountOf(request.Phase);
        string Number(int arrow) => $"{request.Phase}{(char)('a' + first + arrow)}";

        log.Add(Number(0), $"Ask SSP for {what}", answer.Outward);
        if (behind is not null)
        {
            log.Add(Step(Number(1), $"SSP forwards the request for {what} to the provider", behind.From, behind.To, behind));
            log.Add(Step(
                succeeded ? Number(2) : "5a",
                succeeded ? $"The provider answers SSP with {what}" : "The provider answers SSP with an error",
                behind.To,
                behind.From,
                behind));
        }

        log.Add(
            succeeded ? Number(3) : "5b",
            succeeded ? $"SSP hands {what} to the consumer" : behind is null ? "SSP refuses" : "SSP hands the error to the consumer",
            answer.Back);
    }

    private static JourneyStep Step(string step, string title, string from, string to, ExchangeView exchange) =>
        new(step, title, from, to, exchange.Method, exchange.Url, exchange.Status, exchange.DurationMs, exchange.Id, exchange.RefusedBecause?.Rule);
}

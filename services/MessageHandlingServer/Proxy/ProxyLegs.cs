using System.Net.Http.Json;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>
/// What happened behind the proxy. A consumer sees only its own side of a call; what SSP sent on it tells itself, so that a
/// journey shows steps b and c as they were and not as they should have been.
/// </summary>
internal sealed class ProxyLegs(HttpClient http, ServiceAddresses addresses)
{
    /// <summary>The call that SSP made for <paramref name="answer"/>, or null where it refused to make one.</summary>
    public async Task<ExchangeView?> FindAsync(Answer answer, CancellationToken cancellationToken)
    {
        var ssp = addresses.Of("ssp");
        var url = $"{ssp}{SandboxEndpoints.Root}/exchanges?traceId={answer.Exchange.TraceId}";
        var exchanges = await http.GetFromJsonAsync<List<ExchangeView>>(url, cancellationToken);
        var target = answer.Exchange.Url[(addresses.ForPartners("ssp").Length + 1)..];

        return exchanges?.LastOrDefault(exchange => exchange.From == "ssp" && exchange.Url == target);
    }
}

using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.Console.Shared;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Console.Exchanges;

/// <summary>Collects the exchanges of all services, as they tell them at <c>/_sandbox/exchanges</c>.</summary>
internal sealed class ExchangeCollector(HttpClient http, ServiceAddresses addresses)
{
    /// <summary>What serves people who look at the sandbox is not part of what they look at.</summary>
    private const string Myself = "console";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Who is asked.</summary>
    public IEnumerable<string> Services => addresses.Names;

    /// <summary>In the order in which the calls began. A call is there twice where both ends are services of ours.</summary>
    public async Task<IReadOnlyList<SeenExchange>> CollectAsync(ExchangeFilter filter, CancellationToken cancellationToken)
    {
        var asked = Services.Where(name => filter.Service is null || name == filter.Service);
        var seen = await Task.WhenAll(asked.Select(name => OfAsync(name, filter, cancellationToken)));

        return [.. seen.SelectMany(exchanges => exchanges).OrderBy(exchange => exchange.View.At).TakeLast(filter.MostShown)];
    }

    /// <summary>What one service has exchanged since; null where it does not answer.</summary>
    /// <param name="service">The resource name.</param>
    /// <param name="after">The ID of an exchange, or null for all that it still has.</param>
    /// <param name="limit">At most so many, the newest.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IReadOnlyList<SeenExchange>?> SinceAsync(string service, string? after, int? limit, CancellationToken cancellationToken)
    {
        var seen = await AskAsync(service, new() { ["after"] = after, ["limit"] = limit?.ToString() }, cancellationToken);

        return seen is null ? null : [.. seen];
    }

    private async Task<IEnumerable<SeenExchange>> OfAsync(string service, ExchangeFilter filter, CancellationToken cancellationToken)
    {
        // One that does not run has seen nothing.
        var seen = await AskAsync(service, new() { ["traceId"] = filter.TraceId, ["limit"] = $"{filter.Limit}" }, cancellationToken) ?? [];

        return seen.Where(exchange => filter.Fits(exchange.View));
    }

    private async Task<IEnumerable<SeenExchange>?> AskAsync(string service, Dictionary<string, string?> query, CancellationToken cancellationToken)
    {
        var url = QueryHelpers.AddQueryString($"{addresses.Of(service)}{SandboxEndpoints.Root}/exchanges", query);
        var exchanges = await http.AskAsync<List<ExchangeView>>(url, Patience, cancellationToken);

        return exchanges?.Where(exchange => exchange.To != Myself).Select(exchange => new SeenExchange(service, exchange));
    }
}

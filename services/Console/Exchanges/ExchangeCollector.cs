using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Console.Exchanges;

/// <summary>Collects the exchanges of all services, as they tell them at <c>/_sandbox/exchanges</c>.</summary>
internal sealed class ExchangeCollector(HttpClient http, ServiceAddresses addresses)
{
    /// <summary>What serves people who look at the sandbox is not part of what they look at.</summary>
    private const string Myself = "console";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

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
    public async Task<IReadOnlyList<SeenExchange>?> SinceAsync(string service, string? after, int? limit, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);

        try
        {
            return [.. (await AskAsync(service, new() { ["after"] = after, ["limit"] = limit?.ToString() }, patience.Token)).Where(IsWorthSeeing)];
        }
        catch (Exception silent) when (IsSilence(silent, patience))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private async Task<IEnumerable<SeenExchange>> OfAsync(string service, ExchangeFilter filter, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);

        try
        {
            var exchanges = await AskAsync(service, new() { ["traceId"] = filter.TraceId, ["limit"] = $"{filter.Limit}" }, patience.Token);
            return exchanges.Where(exchange => IsWorthSeeing(exchange) && filter.Fits(exchange.View));
        }
        catch (Exception silent) when (IsSilence(silent, patience))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return []; // Not running: it has seen nothing.
        }
    }

    private async Task<IEnumerable<SeenExchange>> AskAsync(string service, Dictionary<string, string?> query, CancellationToken cancellationToken)
    {
        var url = QueryHelpers.AddQueryString($"{addresses.Of(service)}{SandboxEndpoints.Root}/exchanges", query);
        var exchanges = await http.GetFromJsonAsync<List<ExchangeView>>(new Uri(url), cancellationToken);

        return exchanges!.Select(exchange => new SeenExchange(service, exchange));
    }

    private static bool IsWorthSeeing(SeenExchange exchange) => exchange.View.To != Myself;

    private static bool IsSilence(Exception exception, CancellationTokenSource patience) =>
        exception is HttpRequestException or JsonException || patience.IsCancellationRequested;
}

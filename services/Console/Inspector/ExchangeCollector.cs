using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Console.Inspector;

/// <summary>Collects the exchanges of all services, as they tell them at <c>/_sandbox/exchanges</c>.</summary>
internal sealed class ExchangeCollector(HttpClient http, ServiceAddresses addresses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>In the order in which the calls began. A call is there twice where both ends are services of ours.</summary>
    public async Task<IReadOnlyList<SeenExchange>> CollectAsync(ExchangeFilter filter, CancellationToken cancellationToken)
    {
        var asked = addresses.Names.Where(name => filter.Service is null || name == filter.Service);
        var seen = await Task.WhenAll(asked.Select(name => OfAsync(name, filter, cancellationToken)));

        return [.. seen.SelectMany(exchanges => exchanges).OrderBy(exchange => exchange.View.At).TakeLast(filter.Limit)];
    }

    private async Task<IEnumerable<SeenExchange>> OfAsync(string name, ExchangeFilter filter, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);

        try
        {
            var exchanges = await http.GetFromJsonAsync<List<ExchangeView>>(new Uri(Url(name, filter)), patience.Token);
            return exchanges!.Select(exchange => new SeenExchange(name, exchange));
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException || patience.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return []; // Not running: it has seen nothing.
        }
    }

    private string Url(string name, ExchangeFilter filter) => QueryHelpers.AddQueryString(
        $"{addresses.Of(name)}{SandboxEndpoints.Root}/exchanges",
        new Dictionary<string, string?> { ["traceId"] = filter.TraceId, ["limit"] = $"{filter.Limit}" });
}

/// <summary>What to collect.</summary>
/// <param name="Limit">At most so many, the newest.</param>
internal sealed record ExchangeFilter(string? TraceId, string? Service, int Limit = 100);

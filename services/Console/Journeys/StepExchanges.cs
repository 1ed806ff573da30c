using System.Globalization;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>The exchanges that the steps of a journey name, fetched from who recorded them.</summary>
internal sealed class StepExchanges(ExchangeCollector exchanges)
{
    public async Task<IReadOnlyDictionary<string, SeenExchange>> OfAsync(IEnumerable<JourneyStep> steps, CancellationToken cancellationToken)
    {
        var named = steps.Select(step => step.ExchangeId).OfType<string>().Distinct().ToLookup(ServiceOf);
        var found = await Task.WhenAll(named.Select(ids => FromAsync(ids.Key, ids.ToHashSet(), cancellationToken)));

        return found.SelectMany(some => some).ToDictionary(exchange => exchange.View.Id);
    }

    /// <summary>Where somebody said no in a trace, with the reason.</summary>
    public async Task<IReadOnlyList<SeenExchange>> RefusalsAsync(string traceId, CancellationToken cancellationToken)
    {
        var refused = await exchanges.CollectAsync(new ExchangeFilter { TraceId = traceId, Status = ExchangeFilter.Refused }, cancellationToken);

        return [.. refused.Where(exchange => exchange.View.RefusedBecause is not null).DistinctBy(exchange => exchange.View.RefusedBecause)];
    }

    private async Task<IEnumerable<SeenExchange>> FromAsync(string service, HashSet<string> ids, CancellationToken cancellationToken)
    {
        if (!exchanges.Services.Contains(service))
        {
            return [];
        }

        var before = $"{service}-{ids.Min(NumberOf) - 1}";
        var since = await exchanges.SinceAsync(service, before, null, cancellationToken) ?? [];

        return since.Where(exchange => ids.Contains(exchange.View.Id));
    }

    // An ID is the recorder's name, a hyphen, and a number that grows.
    private static string ServiceOf(string id) => id[..Math.Max(0, id.LastIndexOf('-'))];

    private static long NumberOf(string id) =>
        long.TryParse(id.AsSpan(id.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}

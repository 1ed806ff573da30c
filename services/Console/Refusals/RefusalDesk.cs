using System.Text.Json.Nodes;
using SpineSandbox.Console.Data;
using SpineSandbox.Console.Exchanges;

namespace SpineSandbox.Console.Refusals;

/// <summary>Gathers what the services have refused, and the row that decided each as it is now.</summary>
internal sealed class RefusalDesk(ExchangeCollector exchanges, SandboxData data)
{
    /// <summary>The latest refusals, newest first.</summary>
    public async Task<IReadOnlyList<ExplainedRefusal>> LatestAsync(ExchangeFilter filter, CancellationToken cancellationToken)
    {
        var refused = await exchanges.CollectAsync(filter with { Status = ExchangeFilter.Refused }, cancellationToken);
        var said = refused.Where(exchange => exchange.View.RefusedBecause is not null).Reverse().ToList();
        var rows = new Dictionary<string, JsonObject?>();
        foreach (var row in said.Select(exchange => exchange.View.RefusedBecause!.Row).OfType<string>().Distinct())
        {
            rows[row] = await FindAsync(row, cancellationToken);
        }

        return [.. said.Select(exchange => new ExplainedRefusal(
            exchange, exchange.View.RefusedBecause!, exchange.View.RefusedBecause!.Row is { } row ? rows[row] : null))];
    }

    private async Task<JsonObject?> FindAsync(string row, CancellationToken cancellationToken) =>
        row.Split('/') is [var table, var id] && DataTables.Find(table) is { } found ? (await data.FindAsync(found, id, cancellationToken))?.Row : null;
}

using System.Text.Json.Nodes;
using SpineSandbox.Console.Exchanges;

namespace SpineSandbox.Console.Refusals;

/// <summary><c>GET /_sandbox/refusals</c>: why the services said no, newest first; filtered as the Inspector is.</summary>
internal static class RefusalEndpoints
{
    public static RouteGroupBuilder MapRefusals(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/refusals", LatestAsync).WithName("GetRefusals").WithSummary("Why the services said no: rule, row and what to change, newest first");

        return sandbox;
    }

    private static async Task<IEnumerable<RefusalView>> LatestAsync(HttpRequest request, RefusalDesk desk, CancellationToken cancellationToken) =>
        (await desk.LatestAsync(ExchangeFilter.Of(request.Query), cancellationToken)).Select(RefusalView.Of);

    /// <summary>A refusal as programs read it.</summary>
    /// <param name="By">The service that refused.</param>
    /// <param name="RowNow">The row that decided it, as it is now.</param>
    private sealed record RefusalView(
        string ExchangeId, string TraceId, DateTimeOffset At, string By, string From, string Method, string Url, int Status,
        string Rule, string? Row, JsonObject? RowNow, string? Remedy)
    {
        public static RefusalView Of(ExplainedRefusal refusal)
        {
            var view = refusal.Exchange.View;

            return new RefusalView(
                view.Id, view.TraceId, view.At, refusal.Exchange.By, view.From, view.Method, view.Url, view.Status,
                refusal.Refusal.Rule, refusal.Refusal.Row, refusal.RowNow, refusal.Refusal.Remedy);
        }
    }
}

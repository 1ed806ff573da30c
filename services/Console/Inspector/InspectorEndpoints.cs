using System.Text;
using SpineSandbox.Console.Exchanges;

namespace SpineSandbox.Console.Inspector;

/// <summary><c>GET /inspector/exchanges.har</c>: what the Inspector shows, to take away.</summary>
internal static class InspectorEndpoints
{
    public const string Har = "/inspector/exchanges.har";

    private const int MostTakenAway = 5000;

    public static void MapInspector(this IEndpointRouteBuilder app) => app.MapGet(Har, DownloadAsync).ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(HttpRequest request, ExchangeCollector exchanges, CancellationToken cancellationToken)
    {
        var filter = ExchangeFilter.Of(request.Query) with { MostShown = MostTakenAway };

        return Results.File(
            Encoding.UTF8.GetBytes(HarFile.Of(await exchanges.CollectAsync(filter, cancellationToken))), "application/json", "spine-sandbox.har");
    }
}

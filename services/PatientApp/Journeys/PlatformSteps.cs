using System.Net.Http.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.PatientApp.Journeys;

/// <summary>What the platform did for a call, from its own exchanges of the same trace.</summary>
internal sealed class PlatformSteps(HttpClient http, ServiceAddresses addresses)
{
    private const string Platform = "api-platform";

    /// <summary>By whom the platform asks, and what for; a practice's system is whoever is neither PDS nor SDS.</summary>
    private static readonly (string To, string? Path, string Step, string Title)[] Known =
    [
        ("pds", null, "4", "Trace the patient on PDS"),
        ("sds", null, "5", "Look up the practice's system in SDS"),
        ("", "/oauth2/token", "6", "Exchange the id_token at the practice's system"),
        ("", null, "7", "Pass the call on to the practice's system"),
    ];

    public async Task<IReadOnlyList<JourneyStep>> ReadAsync(string traceId, CancellationToken cancellationToken)
    {
        var exchanges = await http.GetFromJsonAsync<ExchangeView[]>(
            new Uri($"{addresses.Of(Platform)}{SandboxEndpoints.Root}/exchanges?traceId={traceId}"), cancellationToken) ?? [];
        Dictionary<string, int> counts = [];

        return
        [
            .. exchanges.Where(exchange => exchange.From == Platform && exchange.To != "patient-app")
                .OrderBy(exchange => exchange.At)
                .ThenBy(exchange => exchange.Id, StringComparer.Ordinal)
                .Select(exchange => StepOf(exchange, counts)),
        ];
    }

    private static JourneyStep StepOf(ExchangeView exchange, Dictionary<string, int> counts)
    {
        var (_, _, number, title) = Known.First(row => (row.To.Length == 0 || row.To == exchange.To) && (row.Path is null || exchange.Url.EndsWith(row.Path, StringComparison.Ordinal)));
        var letter = (char)('a' + (counts[number] = counts.GetValueOrDefault(number) + 1) - 1);

        return new JourneyStep(
            $"{number}{letter}", title, exchange.From, exchange.To, exchange.Method, exchange.Url, exchange.Status, exchange.DurationMs, exchange.Id);
    }
}

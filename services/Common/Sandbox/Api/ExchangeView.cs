using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Sandbox.Api;

/// <summary>An exchange as <c>GET /_sandbox/exchanges</c> writes it, and as those who collect exchanges read it.</summary>
public sealed record ExchangeView(
    string Id,
    string TraceId,
    DateTimeOffset At,
    string From,
    string To,
    string Method,
    string Url,
    IReadOnlyDictionary<string, string> RequestHeaders,
    string? RequestBody,
    int Status,
    IReadOnlyDictionary<string, string> ResponseHeaders,
    string? ResponseBody,
    double DurationMs,
    Refusal? RefusedBecause)
{
    public static ExchangeView Of(Exchange exchange)
    {
        var requestHeaders = ToDictionary(exchange.RequestHeaders.Masked());
        var responseHeaders = ToDictionary(exchange.ResponseHeaders.Masked());

        return new ExchangeView(
            exchange.Id,
            exchange.TraceId,
            exchange.At,
            exchange.From,
            exchange.To,
            exchange.Method,
            exchange.Url,
            requestHeaders,
            Masking.Masked(exchange.RequestBody.ToText(requestHeaders.GetValueOrDefault("Content-Encoding"))),
            exchange.Status,
            responseHeaders,
            Masking.Masked(exchange.ResponseBody.ToText(responseHeaders.GetValueOrDefault("Content-Encoding"))),
            Math.Round(exchange.DurationMs, 3),
            exchange.RefusedBecause);
    }

    private static Dictionary<string, string> ToDictionary(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => string.Join(", ", same.Select(header => header.Value)), StringComparer.OrdinalIgnoreCase);
}

using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Console.Exchanges;

/// <summary>An exchange as texts: to be shown, and to be searched.</summary>
internal static class ExchangeText
{
    /// <summary>One direction: first line, headers.</summary>
    public static string Head(string firstLine, IReadOnlyDictionary<string, string> headers) =>
        string.Join('\n', headers.Select(header => $"{header.Key}: {header.Value}").Prepend(firstLine));

    /// <summary>Everything in it that somebody may look for.</summary>
    public static IEnumerable<string> All(ExchangeView exchange) =>
    [
        $"{exchange.From} {exchange.To} {exchange.Method}",
        exchange.Url,
        Uri.UnescapeDataString(exchange.Url),
        .. exchange.RequestHeaders.Concat(exchange.ResponseHeaders).Select(header => $"{header.Key}: {header.Value}"),
        exchange.RequestBody ?? "",
        exchange.ResponseBody ?? "",
        BearerToken.Find(exchange.RequestHeaders)?.Payload ?? "",
        exchange.RefusedBecause is { } refusal ? $"{refusal.Rule} {refusal.Row} {refusal.Remedy}" : "",
    ];
}

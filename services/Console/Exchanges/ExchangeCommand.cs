using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Console.Exchanges;

/// <summary>The same request for a shell.</summary>
internal static class ExchangeCommand
{
    private static readonly HashSet<string> MadeByCurl = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Connection", "Transfer-Encoding", "Expect", "traceparent", "tracestate",
    };

    /// <summary>Null for what no curl can send.</summary>
    public static string? Curl(ExchangeView exchange)
    {
        if (!exchange.Url.StartsWith("http", StringComparison.Ordinal))
        {
            return null;
        }

        string?[] parts =
        [
            $"curl -s -i -X {Quoted(exchange.Method)} {Quoted(exchange.Url)}",
            .. exchange.RequestHeaders.Where(header => !MadeByCurl.Contains(header.Key)).Select(header => $"-H {Quoted($"{header.Key}: {header.Value}")}"),
            exchange.RequestBody is { } body ? $"--data-raw {Quoted(body)}" : null,
        ];

        return string.Join(" \\\n  ", parts.OfType<string>());
    }

    /// <summary>What a shell reads as one argument, whatever is in it.</summary>
    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}

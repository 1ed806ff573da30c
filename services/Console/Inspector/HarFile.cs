using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Console.Inspector;

/// <summary>Exchanges as an HTTP archive (HAR 1.2), which browsers and proxies open; what HAR has no place for begins with an underscore.</summary>
internal static class HarFile
{
    /// <summary>Not known, as HAR says it.</summary>
    private const int Unknown = -1;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(IEnumerable<SeenExchange> exchanges) => new JsonObject
    {
        ["log"] = new JsonObject
        {
            ["version"] = "1.2",
            ["creator"] = new JsonObject { ["name"] = "SpineSandbox", ["version"] = SandboxVersion.Number },
            ["entries"] = new JsonArray([.. exchanges.Select(Entry)]),
        },
    }.ToJsonString(Indented);

    private static JsonObject Entry(SeenExchange exchange)
    {
        var view = exchange.View;

        return new JsonObject
        {
            ["startedDateTime"] = view.At.ToString("O"),
            ["time"] = view.DurationMs,
            ["request"] = Request(view),
            ["response"] = Response(view),
            ["cache"] = new JsonObject(),
            ["timings"] = new JsonObject { ["send"] = 0, ["wait"] = view.DurationMs, ["receive"] = 0 },
            ["_id"] = view.Id,
            ["_traceId"] = view.TraceId,
            ["_recordedBy"] = exchange.By,
            ["_from"] = view.From,
            ["_to"] = view.To,
            ["_refusedBecause"] = JsonSerializer.SerializeToNode(view.RefusedBecause, Indented),
        };
    }

    private static JsonObject Request(ExchangeView view)
    {
        var request = new JsonObject
        {
            ["method"] = view.Method,
            ["url"] = view.Url,
            ["httpVersion"] = "HTTP/1.1",
            ["cookies"] = new JsonArray(),
            ["headers"] = Pairs(view.RequestHeaders),
            ["queryString"] = Pairs(QueryOf(view.Url)),
            ["headersSize"] = Unknown,
            ["bodySize"] = view.RequestBody is null ? 0 : Unknown,
        };
        if (view.RequestBody is { } body)
        {
            request["postData"] = new JsonObject { ["mimeType"] = view.RequestHeaders.GetValueOrDefault("Content-Type") ?? "", ["text"] = body };
        }

        return request;
    }

    private static JsonObject Response(ExchangeView view) => new()
    {
        ["status"] = view.Status,
        ["statusText"] = ReasonPhrases.GetReasonPhrase(view.Status),
        ["httpVersion"] = "HTTP/1.1",
        ["cookies"] = new JsonArray(),
        ["headers"] = Pairs(view.ResponseHeaders),
        ["content"] = new JsonObject
        {
            ["size"] = view.ResponseBody?.Length ?? 0,
            ["mimeType"] = view.ResponseHeaders.GetValueOrDefault("Content-Type") ?? "",
            ["text"] = view.ResponseBody ?? "",
        },
        ["redirectURL"] = view.ResponseHeaders.GetValueOrDefault("Location") ?? "",
        ["headersSize"] = Unknown,
        ["bodySize"] = view.ResponseBody is null ? 0 : Unknown,
    };

    private static JsonArray Pairs(IEnumerable<KeyValuePair<string, string>> pairs) =>
        new([.. pairs.Select(pair => new JsonObject { ["name"] = pair.Key, ["value"] = pair.Value })]);

    private static IEnumerable<KeyValuePair<string, string>> QueryOf(string url) =>
        url.IndexOf('?', StringComparison.Ordinal) is var mark and > 0
            ? QueryHelpers.ParseQuery(url[mark..]).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))
            : [];
}

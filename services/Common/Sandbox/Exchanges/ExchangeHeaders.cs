using System.Net.Http.Headers;
using Microsoft.Extensions.Primitives;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>Headers as exchanges keep them: in the order of the wire, secrets masked.</summary>
public static class ExchangeHeaders
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IHeaderDictionary headers) =>
        [.. headers.Select(header => Masking.Masked(header.Key, header.Value))];

    public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpRequestMessage request) => Of(request.Headers, request.Content);

    public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpResponseMessage response) => Of(response.Headers, response.Content);

    // Not validated: what a caller sent is shown, not what a parser makes of it.
    private static List<KeyValuePair<string, string>> Of(HttpHeaders headers, HttpContent? content) =>
        [.. headers.NonValidated.Concat(content is null ? [] : content.Headers.NonValidated.AsEnumerable())
            .Select(header => Masking.Masked(header.Key, new StringValues([.. header.Value])))];
}

using System.Net.Http.Headers;
using Microsoft.Extensions.Primitives;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>
/// The headers of one message, in the order of the wire. Kept as they came, because taking them must cost next to nothing;
/// secrets are masked when somebody looks.
/// </summary>
public sealed class CapturedHeaders
{
    public static readonly CapturedHeaders None = new([]);

    private readonly KeyValuePair<string, StringValues>[] _headers;

    private CapturedHeaders(KeyValuePair<string, StringValues>[] headers) => _headers = headers;

    public static CapturedHeaders Of(IHeaderDictionary headers)
    {
        var copy = new KeyValuePair<string, StringValues>[headers.Count];
        headers.CopyTo(copy, 0);
        return new CapturedHeaders(copy);
    }

    public static CapturedHeaders Of(HttpRequestMessage request) => Of(request.Headers.NonValidated, request.Content?.Headers.NonValidated);

    public static CapturedHeaders Of(HttpResponseMessage response) => Of(response.Headers.NonValidated, response.Content.Headers.NonValidated);

    /// <summary>What may be shown, without the header of one name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Masked(string? but = null)
    {
        foreach (var (name, value) in _headers)
        {
            if (!name.Equals(but, StringComparison.OrdinalIgnoreCase))
            {
                yield return Masking.Masked(name, value);
            }
        }
    }

    // Not validated: what was sent is shown, not what a parser makes of it.
    private static CapturedHeaders Of(HttpHeadersNonValidated headers, HttpHeadersNonValidated? content)
    {
        var copy = new KeyValuePair<string, StringValues>[headers.Count + (content?.Count ?? 0)];
        var next = 0;
        foreach (var header in headers)
        {
            copy[next++] = new(header.Key, Values(header.Value));
        }

        if (content is { } more)
        {
            foreach (var header in more)
            {
                copy[next++] = new(header.Key, Values(header.Value));
            }
        }

        return new CapturedHeaders(copy);
    }

    private static StringValues Values(HeaderStringValues values) => values.Count == 1 ? new StringValues(values.ToString()) : new StringValues([.. values]);
}

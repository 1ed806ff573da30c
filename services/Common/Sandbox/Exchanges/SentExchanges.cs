using System.Diagnostics;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>Records what this service asks of others; an answer that never came is recorded with status 0.</summary>
internal sealed class SentExchanges(ExchangeRing ring, ServiceAddresses addresses, IOptions<SandboxOptions> options, TimeProvider clock)
    : DelegatingHandler
{
    /// <summary>Where a caller finds the exchange of a call it has just made.</summary>
    public static readonly HttpRequestOptionsKey<Exchange> Key = new("SpineSandbox.Exchange");

    /// <summary>Set where the bodies are too large to be held: they are recorded as they pass.</summary>
    public static readonly HttpRequestOptionsKey<bool> Streamed = new("SpineSandbox.StreamedBodies");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.AbsolutePath.StartsWith("/_sandbox", StringComparison.Ordinal) == true)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var at = clock.GetUtcNow();
        var started = Stopwatch.GetTimestamp();
        var streamed = request.Options.TryGetValue(Streamed, out var wanted) && wanted;
        var requestBody = streamed ? Watch(request) : await CopyAsync(request.Content, cancellationToken);

        HttpResponseMessage? response = null;
        var responseBody = new CapturedBody();
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            responseBody = streamed ? Watch(response) : await CopyAsync(response.Content, cancellationToken);
            return response;
        }
        finally
        {
            var exchange = ring.Add(new Exchange
            {
                TraceId = Activity.Current?.TraceId.ToString() ?? "",
                At = at,
                From = options.Value.Name,
                To = addresses.NameOf(request.RequestUri!),
                Method = request.Method.Method,
                Url = request.RequestUri!.OriginalString,
                RequestHeaders = CapturedHeaders.Of(request),
                RequestBody = requestBody,
                Status = (int?)response?.StatusCode ?? 0,
                ResponseHeaders = response is null ? CapturedHeaders.None : CapturedHeaders.Of(response),
                ResponseBody = responseBody,
                DurationMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            });
            request.Options.Set(Key, exchange);
            requestBody.Release();
            responseBody.Release();
        }
    }

    private static CapturedBody Watch(HttpRequestMessage request)
    {
        var body = new CapturedBody();
        request.Content = request.Content is { } content ? new PassingContent(content, body) : null;
        return body;
    }

    private static CapturedBody Watch(HttpResponseMessage response)
    {
        var body = new CapturedBody();
        response.Content = new PassingContent(response.Content, body);
        return body;
    }

    // Most clients of the sandbox read whole bodies, so that loading them here costs no copy and no streaming.
    private static async Task<CapturedBody> CopyAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return new CapturedBody();
        }

        await content.LoadIntoBufferAsync(cancellationToken);
        var body = new CapturedBody();
        body.Append(await content.ReadAsByteArrayAsync(cancellationToken));
        return body;
    }
}

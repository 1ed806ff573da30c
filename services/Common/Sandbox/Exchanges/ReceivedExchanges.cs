using System.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>Records what this service receives and answers, without standing in the way of either body.</summary>
internal sealed class ReceivedExchanges(RequestDelegate next, ExchangeRing ring, IOptions<SandboxOptions> options, TimeProvider clock)
{
    // What serves people who look at the sandbox is not part of what they look at.
    private static readonly PathString[] NotRecorded = ["/_sandbox", "/health", "/alive", "/swagger", "/openapi", "/css", "/favicon.ico"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsNotRecorded(context.Request.Path))
        {
            await next(context);
            return;
        }

        var at = clock.GetUtcNow();
        var started = Stopwatch.GetTimestamp();
        var url = UrlOf(context);
        var headers = CapturedHeaders.Of(context.Request.Headers);
        var requestBody = new CapturedBody();
        var responseBody = new CapturedBody();
        context.Features.Set(new PassingExchange(headers, requestBody, responseBody));
        context.Request.Body = new TeeStream(context.Request.Body, requestBody);
        var plain = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var answer = new AnswerStream(plain.Stream, responseBody, ring);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer, plain));

        try
        {
            await next(context);
            answer.Begin();
            await context.Response.CompleteAsync();
        }
        finally
        {
            ring.Add(new Exchange
            {
                TraceId = Activity.Current?.TraceId.ToString() ?? "",
                At = at,
                From = Caller.Of(context.Request),
                To = options.Value.Name,
                Method = context.Request.Method,
                Url = url,
                RequestHeaders = headers,
                RequestBody = requestBody,
                Status = context.Response.StatusCode,
                ResponseHeaders = CapturedHeaders.Of(context.Response.Headers),
                ResponseBody = responseBody,
                DurationMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                RefusedBecause = Refusal.Of(context),
            });
            answer.End();
            requestBody.Release();
            responseBody.Release();
        }
    }

    private static bool IsNotRecorded(PathString path)
    {
        foreach (var start in NotRecorded)
        {
            if (path.StartsWithSegments(start))
            {
                return true;
            }
        }

        return false;
    }

    // The raw target: the path that SSP is given holds "https://", which a parsed path would not keep.
    private static string UrlOf(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return string.IsNullOrEmpty(target)
            ? context.Request.GetEncodedUrl()
            : $"{context.Request.Scheme}://{context.Request.Host}{target}";
    }
}

using System.Diagnostics;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>The span of a call to a provider, in the words of OpenTelemetry's conventions. It tells nothing where nobody exports it.</summary>
internal static class ProviderSpan
{
    private const string TraceParent = "traceparent";

    private static readonly ActivitySource Source = new("SpineSandbox.Ssp");

    public static Activity? Begin(string method, Uri target)
    {
        var span = Source.StartActivity(method, ActivityKind.Client);
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("http.request.method", method);
            span.SetTag("server.address", target.Host);
            span.SetTag("server.port", target.Port);
            span.SetTag("url.full", target.OriginalString);
        }

        return span;
    }

    public static void End(this Activity span, int status, ForwarderError error)
    {
        if (!span.IsAllDataRequested)
        {
            return;
        }

        span.SetTag("http.response.status_code", status);
        if (error != ForwarderError.None)
        {
            span.SetTag("error.type", $"{error}");
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Gives a request a trace where its consumer gave none, and leaves a consumer's own as it is.</summary>
    public static void Continue(HttpContext context, HttpRequestMessage request)
    {
        if (Activity.Current?.Id is { } id && context.Request.Headers.TraceParent.Count == 0)
        {
            request.Headers.TryAddWithoutValidation(TraceParent, id);
        }
    }
}

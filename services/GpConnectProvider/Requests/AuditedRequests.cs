using System.Diagnostics;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Audit;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Ssp;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>A provider audits what it gave and what it refused: who asked, from which organisation, on what authority.</summary>
internal sealed class AuditedRequests(RequestDelegate next, AuditTrail trail, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (FhirFace.Of(context) is null)
        {
            await next(context);

            return;
        }

        var (at, started) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        try
        {
            await next(context);
        }
        finally
        {
            await trail.AddAsync(Describe(context, at, Stopwatch.GetElapsedTime(started)));
        }
    }

    private static AuditRecord Describe(HttpContext context, DateTimeOffset at, TimeSpan duration)
    {
        var request = context.Request;

        return new AuditRecord
        {
            At = at,
            DurationMs = Math.Round(duration.TotalMilliseconds, 3),
            TraceId = Activity.Current?.TraceId.ToString() ?? "",
            SspTraceId = Header(request, SspHeaders.TraceId),
            FromAsid = Header(request, SspHeaders.From),
            ToAsid = Header(request, SspHeaders.To),
            InteractionId = Header(request, SspHeaders.InteractionId),
            ProviderOdsCode = request.RouteValues["odsCode"] as string,
            Method = request.Method,
            Target = $"{request.Path}{request.QueryString}",
            Status = context.Response.StatusCode,
            Outcome = AuditJson.VerdictOf(context.Response.StatusCode),
            Reason = Refusal.Of(context)?.Rule,
            Claims = AuditJson.ClaimsIn(request.Headers.Authorization),
        };
    }

    private static string? Header(HttpRequest request, string name) => request.Headers[name].ToString() is { Length: > 0 } value ? value : null;
}

using System.Diagnostics;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Audit;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Ssp;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>A consumer audits what it asks of practices: for which of its systems, on whose behalf, and what came of it.</summary>
internal sealed class AuditedCalls(AuditTrail trail, ConsumerSystems systems, ServiceAddresses addresses, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (at, started) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        HttpResponseMessage? response = null;
        try
        {
            return response = await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            await trail.AddAsync(Describe(request, (int?)response?.StatusCode ?? 0, at, Stopwatch.GetElapsedTime(started)));
        }
    }

    private AuditRecord Describe(HttpRequestMessage request, int status, DateTimeOffset at, TimeSpan duration)
    {
        var from = Header(request, SspHeaders.From);

        return new AuditRecord
        {
            At = at,
            DurationMs = Math.Round(duration.TotalMilliseconds, 3),
            TraceId = Activity.Current?.TraceId.ToString() ?? "",
            SspTraceId = Header(request, SspHeaders.TraceId),
            FromAsid = from,
            ToAsid = Header(request, SspHeaders.To),
            InteractionId = Header(request, SspHeaders.InteractionId),
            ConsumerOdsCode = systems.OrganisationOf(from)?.Value,
            ProviderOdsCode = Activity.Current?.GetTagItem("ods.code") as string,
            Method = request.Method.Method,
            Target = request.RequestUri!.OriginalString[(addresses.ForPartners("ssp").Length + 1)..],
            Status = status,
            Outcome = AuditJson.VerdictOf(status),
            Claims = AuditJson.ClaimsIn(request.Headers.Authorization?.ToString()),
        };
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}

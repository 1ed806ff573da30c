using System.Diagnostics;
using System.Text.Json;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Ssp.Gate;

namespace SpineSandbox.Ssp.Audit;

/// <summary>A request that is still at work, on its way to become an entry of the audit.</summary>
internal sealed class AuditTransaction(HttpContext context, SspRequest request, StoreGeneration<SspContext, AgreementBook> generation)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StoreGeneration<SspContext, AgreementBook> Generation => generation;

    public AuditOutcome Outcome { get; set; } = AuditOutcome.Failed;

    /// <summary>The rule that refused.</summary>
    public string? Rule { get; set; }

    /// <summary>Completes when the entry has been handed over.</summary>
    public Task Ended => _ended.Task;

    public void End() => _ended.SetResult();

    public AuditEntry ToEntry()
    {
        var passing = context.Features.Get<PassingExchange>();

        return new AuditEntry
        {
            At = request.At,
            DurationMs = Stopwatch.GetElapsedTime(_started).TotalMilliseconds,
            TraceId = Activity.Current?.TraceId.ToString() ?? "",
            SspTraceId = request.Headers[SspHeaders.TraceId],
            FromAsid = request.From,
            ToAsid = request.To,
            InteractionId = request.Headers[SspHeaders.InteractionId],
            ConsumerOdsCode = request.Sender?.OdsCode.Value,
            ProviderOdsCode = request.Receiver?.OdsCode.Value,
            Method = request.Method,
            Target = request.Target,
            Status = context.Response.StatusCode,
            Outcome = Outcome,
            Rule = Rule,
            Reason = Refusal.Of(context)?.Rule,
            RequestBytes = passing?.RequestBody.Length ?? 0,
            ResponseBytes = passing?.ResponseBody.Length ?? 0,
            Headers = JsonSerializer.Serialize(HeadersOf(passing)),
            Claims = request.Claims?.ToJsonString(),
        };
    }

    private static Dictionary<string, string> HeadersOf(PassingExchange? passing) =>
        (passing?.RequestHeaders ?? [])
            .Where(header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value);
}

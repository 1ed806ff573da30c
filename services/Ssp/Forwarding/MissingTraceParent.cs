using System.Diagnostics;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>Gives a request a trace where its consumer gave none, and leaves a consumer's own as it is.</summary>
internal sealed class MissingTraceParent : DistributedContextPropagator
{
    private const string TraceParent = "traceparent";

    public override IReadOnlyCollection<string> Fields { get; } = [TraceParent];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        if (activity is { IdFormat: ActivityIdFormat.W3C, Id: { } id } && carrier is HttpRequestMessage request && !request.Headers.NonValidated.Contains(TraceParent))
        {
            setter?.Invoke(carrier, TraceParent, id);
        }
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}

using System.Diagnostics;
using System.Text.Json;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Ssp.Gate;

namespace SpineSandbox.Ssp.Audit;

/// <summary>A request at work, on its way to become an <see cref="AuditEntry"/>.</summary>
internal sealed class AuditTransaction(SspRequest request, PassingExchange? passing, StoreGeneration<SspContext, AgreementBook> generation)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly string _traceId = Activity.Current?.TraceId.ToString() ?? "";
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private double _durationMs;
    private int _status;
    private string? _reason;

    public StoreGeneration<SspContext, AgreementBook> Generation => generation;

    public DateTimeOffset At => request.At;

    public AuditOutcome Outcome { get; set; } = AuditOutcome.Failed;

    /// <summary>The rule that refused.</summary>
    public string? Rule { get; set; }

    /// <summary>Completes when the request has been handed to the audit.</summary>
    public Task Ended => _ended.Task;

    public void Finish(HttpContext context)
    {
        _durationMs = Stopwatch.GetElapsedTime(_started).TotalMilliseconds;
        _status = context.Response.StatusCode;
        _reason = Refusal.Of(context)?.Rule;
    }

    public void End() => _ended.SetResult();

    /// <summary>Writes the entry as <see cref="AuditEntry"/> reads it.</summary>
    public void Write(Utf8JsonWriter json, long id)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("at", At);
        json.WriteNumber("durationMs", Math.Round(_durationMs, 3));
        json.WriteString("traceId", _traceId);
        json.WriteString("sspTraceId", request.TraceId);
        json.WriteString("fromAsid", request.From);
        json.WriteString("toAsid", request.To);
        json.WriteString("interactionId", request.InteractionHeader);
        json.WriteString("consumerOdsCode", request.Sender?.OdsCode.Value);
        json.WriteString("providerOdsCode", request.Receiver?.OdsCode.Value);
        json.WriteString("method", request.Method);
        json.WriteString("target", request.Target);
        json.WriteNumber("status", _status);
        json.WriteString("outcome", AuditJson.Name(Outcome));
        json.WriteString("rule", Rule);
        json.WriteString("reason", _reason);
        json.WriteNumber("requestBytes", passing?.RequestBody.Length ?? 0);
        json.WriteNumber("responseBytes", passing?.ResponseBody.Length ?? 0);
        WriteHeaders(json);
        WriteClaims(json);
        json.WriteEndObject();
    }

    private void WriteHeaders(Utf8JsonWriter json)
    {
        json.WriteStartObject("headers");
        foreach (var header in passing?.RequestHeaders.Masked(but: "Authorization") ?? [])
        {
            json.WriteString(header.Key, header.Value);
        }

        json.WriteEndObject();
    }

    private void WriteClaims(Utf8JsonWriter json)
    {
        if (request.Claims is { } claims)
        {
            json.WritePropertyName("claims");
            json.WriteRawValue(claims, skipInputValidation: true); // Read once already, at the gate.
        }
    }
}

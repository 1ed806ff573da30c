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

    private double _durationMs;
    private int _status;
    private string? _reason;

    public StoreGeneration<SspContext, AgreementBook> Generation => generation;

    public DateTimeOffset At => request.At;

    public AuditOutcome Outcome { get; set; } = AuditOutcome.Failed;

    /// <summary>The rule that refused.</summary>
    public string? Rule { get; set; }

    public void Finish(HttpContext context)
    {
        _durationMs = Stopwatch.GetElapsedTime(_started).TotalMilliseconds;
        _status = context.Response.StatusCode;
        _reason = Refusal.Of(context)?.Rule;
    }

    /// <summary>Writes the entry as <see cref="AuditEntry"/> reads it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Names.At, At);
        json.WriteNumber(Names.DurationMs, Math.Round(_durationMs, 3));
        json.WriteString(Names.TraceId, _traceId);
        json.WriteString(Names.SspTraceId, request.TraceId);
        json.WriteString(Names.FromAsid, request.From);
        json.WriteString(Names.ToAsid, request.To);
        json.WriteString(Names.InteractionId, request.InteractionHeader);
        json.WriteString(Names.ConsumerOdsCode, request.Sender?.OdsCode.Value);
        json.WriteString(Names.ProviderOdsCode, request.Receiver?.OdsCode.Value);
        json.WriteString(Names.Method, request.Method);
        json.WriteString(Names.Target, request.Target);
        json.WriteNumber(Names.Status, _status);
        json.WriteString(Names.Outcome, AuditJson.Name(Outcome));
        json.WriteString(Names.Rule, Rule);
        json.WriteString(Names.Reason, _reason);
        json.WriteNumber(Names.RequestBytes, passing?.RequestBody.Length ?? 0);
        json.WriteNumber(Names.ResponseBytes, passing?.ResponseBody.Length ?? 0);
        WriteHeaders(json);
        WriteClaims(json);
        json.WriteEndObject();
    }

    private void WriteHeaders(Utf8JsonWriter json)
    {
        json.WriteStartObject(Names.Headers);
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
            json.WritePropertyName(Names.Claims);
            json.WriteRawValue(claims, skipInputValidation: true); // Read once already, at the gate.
        }
    }

    /// <summary>The members of <see cref="AuditEntry"/>, encoded once.</summary>
    private static class Names
    {
        public static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
        public static readonly JsonEncodedText DurationMs = JsonEncodedText.Encode("durationMs");
        public static readonly JsonEncodedText TraceId = JsonEncodedText.Encode("traceId");
        public static readonly JsonEncodedText SspTraceId = JsonEncodedText.Encode("sspTraceId");
        public static readonly JsonEncodedText FromAsid = JsonEncodedText.Encode("fromAsid");
        public static readonly JsonEncodedText ToAsid = JsonEncodedText.Encode("toAsid");
        public static readonly JsonEncodedText InteractionId = JsonEncodedText.Encode("interactionId");
        public static readonly JsonEncodedText ConsumerOdsCode = JsonEncodedText.Encode("consumerOdsCode");
        public static readonly JsonEncodedText ProviderOdsCode = JsonEncodedText.Encode("providerOdsCode");
        public static readonly JsonEncodedText Method = JsonEncodedText.Encode("method");
        public static readonly JsonEncodedText Target = JsonEncodedText.Encode("target");
        public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
        public static readonly JsonEncodedText Outcome = JsonEncodedText.Encode("outcome");
        public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
        public static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
        public static readonly JsonEncodedText RequestBytes = JsonEncodedText.Encode("requestBytes");
        public static readonly JsonEncodedText ResponseBytes = JsonEncodedText.Encode("responseBytes");
        public static readonly JsonEncodedText Headers = JsonEncodedText.Encode("headers");
        public static readonly JsonEncodedText Claims = JsonEncodedText.Encode("claims");
    }
}

using System.Text.Json;

namespace SpineSandbox.Ssp.Audit;

/// <summary>An entry as <c>GET /_sandbox/audit</c> writes it: headers and claims as JSON, not as text.</summary>
internal sealed record AuditView(
    long Id,
    DateTimeOffset At,
    double DurationMs,
    string TraceId,
    string? SspTraceId,
    string? FromAsid,
    string? ToAsid,
    string? InteractionId,
    string? ConsumerOdsCode,
    string? ProviderOdsCode,
    string Method,
    string Target,
    int Status,
    AuditOutcome Outcome,
    string? Rule,
    string? Reason,
    long RequestBytes,
    long ResponseBytes,
    JsonElement Headers,
    JsonElement? Claims)
{
    public static AuditView Of(AuditEntry entry) => new(
        entry.Id,
        entry.At,
        Math.Round(entry.DurationMs, 3),
        entry.TraceId,
        entry.SspTraceId,
        entry.FromAsid,
        entry.ToAsid,
        entry.InteractionId,
        entry.ConsumerOdsCode,
        entry.ProviderOdsCode,
        entry.Method,
        entry.Target,
        entry.Status,
        entry.Outcome,
        entry.Rule,
        entry.Reason,
        entry.RequestBytes,
        entry.ResponseBytes,
        Json(entry.Headers),
        entry.Claims is { } claims ? Json(claims) : null);

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}

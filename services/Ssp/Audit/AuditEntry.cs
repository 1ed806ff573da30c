using System.Text.Json;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.Ssp.Audit;

/// <summary>What SSP keeps of one request: who asked whom for what, on whose behalf, and what came of it.</summary>
public sealed record AuditEntry
{
    /// <summary>Only grows.</summary>
    public long Id { get; init; }

    /// <summary>When the request came, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required double DurationMs { get; init; }

    /// <summary>The W3C trace: 32 hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>The Ssp-TraceID, as it was sent.</summary>
    public string? SspTraceId { get; init; }

    /// <summary>The Ssp-From, as it was sent.</summary>
    public string? FromAsid { get; init; }

    /// <summary>The Ssp-To, as it was sent.</summary>
    public string? ToAsid { get; init; }

    /// <summary>The Ssp-InteractionID, as it was sent.</summary>
    public string? InteractionId { get; init; }

    /// <summary>The organisation of the sending system, where the directory holds it.</summary>
    public string? ConsumerOdsCode { get; init; }

    /// <summary>The organisation of the receiving system, where the directory holds it.</summary>
    public string? ProviderOdsCode { get; init; }

    public required string Method { get; init; }

    /// <summary>The raw request target after the first slash.</summary>
    public required string Target { get; init; }

    public required int Status { get; init; }

    public required AuditOutcome Outcome { get; init; }

    /// <summary>The rule of the gate that refused.</summary>
    public string? Rule { get; init; }

    /// <summary>Why there is no answer of the provider, in plain words.</summary>
    public string? Reason { get; init; }

    public required long RequestBytes { get; init; }

    public required long ResponseBytes { get; init; }

    /// <summary>All request headers but Authorization, whose claims stand beside them.</summary>
    public JsonElement Headers { get; init; }

    /// <summary>Every claim of the token; null where no token could be read.</summary>
    public JsonElement? Claims { get; init; }

    /// <summary>What the claims say of the person who asks.</summary>
    public OnBehalfOf? OnBehalfOf => Claims is { } claims ? Spine.Tokens.OnBehalfOf.Read(claims) : null;
}

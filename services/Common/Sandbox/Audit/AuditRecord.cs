using System.Text.Json;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.Sandbox.Audit;

/// <summary>
/// Who asked whom for what, on whose behalf, as one of those who took part wrote it down. SSP's own entries say the same under
/// the same names, so that the records of one trace can be read side by side.
/// </summary>
public sealed record AuditRecord
{
    /// <summary>Only grows.</summary>
    public long Id { get; init; }

    /// <summary>When the request was sent or came, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required double DurationMs { get; init; }

    /// <summary>The W3C trace: 32 hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>The Ssp-TraceID.</summary>
    public string? SspTraceId { get; init; }

    /// <summary>The Ssp-From.</summary>
    public string? FromAsid { get; init; }

    /// <summary>The Ssp-To.</summary>
    public string? ToAsid { get; init; }

    /// <summary>The Ssp-InteractionID.</summary>
    public string? InteractionId { get; init; }

    /// <summary>The organisation that the Ssp-From belongs to; null where the recorder does not know it.</summary>
    public string? ConsumerOdsCode { get; init; }

    /// <summary>The organisation that was asked; null where the recorder does not know it.</summary>
    public string? ProviderOdsCode { get; init; }

    public required string Method { get; init; }

    public required string Target { get; init; }

    /// <summary>0 where no answer came.</summary>
    public required int Status { get; init; }

    public required AuditVerdict Outcome { get; init; }

    /// <summary>Why it was refused, in plain words, where the recorder is who refused.</summary>
    public string? Reason { get; init; }

    /// <summary>Every claim of the token; null where no token could be read.</summary>
    public JsonElement? Claims { get; init; }

    /// <summary>What the claims say of the person who asks.</summary>
    public OnBehalfOf? OnBehalfOf => Claims is { } claims ? Spine.Tokens.OnBehalfOf.Read(claims) : null;
}

/// <summary>What came of a request.</summary>
public enum AuditVerdict
{
    /// <summary>What was asked for was given.</summary>
    Answered,

    /// <summary>Somebody said no.</summary>
    Refused,

    /// <summary>No answer came, or one that says that something broke.</summary>
    Failed,
}

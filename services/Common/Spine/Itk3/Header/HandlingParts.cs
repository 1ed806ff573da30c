using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Spine.Itk3.Header;

/// <summary>The handling extension of a header that somebody else wrote: each part as far as it can be read, null where it cannot.</summary>
public sealed class HandlingParts
{
    public const string BusAckRequested = "BusAckRequested";
    public const string InfAckRequested = "InfAckRequested";
    public const string RecipientType = "RecipientType";
    public const string MessageDefinition = "MessageDefinition";
    public const string SenderReference = "SenderReference";
    public const string LocalExtension = "LocalExtension";

    private readonly JsonObject? _extension;

    private HandlingParts(JsonObject? extension) => _extension = extension;

    public bool IsThere => _extension is not null;

    public bool? Business => Part(BusAckRequested)?.Bool("valueBoolean");

    public bool? Infrastructure => Part(InfAckRequested)?.Bool("valueBoolean");

    public RecipientType? Recipient =>
        Part(RecipientType)?.Obj("valueCoding") is { } coding && coding.Str("system") == Header.RecipientType.System
            ? Header.RecipientType.Find(coding.Str("code"))
            : null;

    public string? Definition => Part(MessageDefinition)?.Obj("valueReference")?.Str("reference");

    public string? Reference => Part(SenderReference)?.Str("valueString");

    /// <summary>The part's value where it is a string; empty where it is of another kind, null where there is none.</summary>
    public string? Local => Part(LocalExtension) is { } part ? part.Str("valueString") ?? "" : null;

    public static HandlingParts Of(JsonObject? messageHeader) => new(messageHeader?.FindExtension(MessageHandling.Url));

    private JsonObject? Part(string url) => _extension?.FindExtension(url);
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Spine.Itk3.Header;

/// <summary>How a message is to be handled: the six parts of the extension on its header, each of them mandatory.</summary>
public sealed record MessageHandling
{
    public const string Url = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-ITK-MessageHandling-2";

    /// <summary>What <see cref="SenderReference"/> may hold, in characters.</summary>
    public const int LongestReference = 255;

    /// <summary>Whether the sender waits to hear that the message reached the patient's workflow.</summary>
    public required bool BusAckRequested { get; init; }

    /// <summary>Whether the sender waits to hear that the message could be read and was valid.</summary>
    public required bool InfAckRequested { get; init; }

    public required RecipientType RecipientType { get; init; }

    /// <summary>The canonical URL of the kind of message.</summary>
    public required string MessageDefinition { get; init; }

    /// <summary>The sender's own name for the activity, which every response repeats unchanged.</summary>
    public required string SenderReference { get; init; }

    /// <summary>The kind of document within Send Document 1.x, else <c>None</c>.</summary>
    public required string LocalExtension { get; init; }

    /// <summary>The extension as it stands on the header.</summary>
    public JsonObject ToExtension() => new()
    {
        ["url"] = Url,
        ["extension"] = new JsonArray(
            Part(HandlingParts.BusAckRequested, "valueBoolean", BusAckRequested),
            Part(HandlingParts.InfAckRequested, "valueBoolean", InfAckRequested),
            Part(HandlingParts.RecipientType, "valueCoding", RecipientType.ToCoding()),
            Part(HandlingParts.MessageDefinition, "valueReference", new JsonObject { ["reference"] = MessageDefinition }),
            Part(HandlingParts.SenderReference, "valueString", SenderReference),
            Part(HandlingParts.LocalExtension, "valueString", LocalExtension)),
    };

    private static JsonObject Part(string url, string value, JsonNode content) => new() { ["url"] = url, [value] = content };
}

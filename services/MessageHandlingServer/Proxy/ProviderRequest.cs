using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>One question to a practice's system.</summary>
/// <param name="Path">Below the service root, with its leading slash.</param>
internal sealed record ProviderRequest(InteractionId Interaction, HttpMethod Verb, string Path)
{
    /// <summary>Which phase of the published sequence it belongs to: 3 for metadata, 4 for what the journey is about.</summary>
    public int Phase { get; init; } = 4;

    /// <summary>What is asked for, as the titles of the steps name it: "the record".</summary>
    public required string What { get; init; }

    public JsonObject? Body { get; init; }

    /// <summary>One of <see cref="RequestedScope"/>.</summary>
    public string Scope { get; init; } = RequestedScope.PatientRead;

    /// <summary>Access Record HTML only: whose record the token names; null where the provider itself is asked.</summary>
    public NhsNumber? RequestedPatient { get; init; }

    /// <summary>The version of the resource that a change is made on.</summary>
    public string? IfMatch { get; init; }

    public GpConnectRelease Release { get; init; } = GpConnectRelease.Stu3;

    public static ProviderRequest Metadata(InteractionId interaction) => new(interaction, HttpMethod.Get, "/metadata")
    {
        Phase = 3,
        What = "the metadata",
        Scope = RequestedScope.OrganizationRead,
    };
}

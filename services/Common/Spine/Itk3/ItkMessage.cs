using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3.Header;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Itk3;

/// <summary>One ITK3 message: who sends what, how it is to be handled, and the payload or the response that it carries.</summary>
public sealed record ItkMessage
{
    /// <summary>UUID of the header. Responses name it, and receivers know a duplicate by it.</summary>
    public required Guid Id { get; init; }

    /// <summary>UUID of the transmission.</summary>
    public required Guid BundleId { get; init; }

    public required MessageEvent Event { get; init; }

    public required MessageHandling Handling { get; init; }

    /// <summary>The organisation that sends; the header names it by ODS code alone.</summary>
    public required OdsCode Sender { get; init; }

    /// <summary>The sender's MESH mailbox, where responses go.</summary>
    public required MailboxId SourceMailbox { get; init; }

    /// <summary>When the message was made; it may be sent later.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The document or resources that the message is for; null for a response.</summary>
    public JsonObject? Payload { get; init; }

    /// <summary><c>MessageHeader.response</c> without its details; null for a request.</summary>
    public ResponseTo? Response { get; init; }

    /// <summary>The OperationOutcome of a response.</summary>
    public JsonObject? Outcome { get; init; }

    /// <summary>The message as a Bundle: header first, then the sender, then payload or outcome.</summary>
    public JsonObject ToBundle()
    {
        var sender = Guid.NewGuid();
        var content = Guid.NewGuid();
        var bundle = Wrap("message", BundleId, ItkProfiles.MessageBundle);
        bundle.Append("entry", Entry(Id, Header(sender, content)));
        bundle.Append("entry", Entry(sender, SenderOrganization()));
        if ((Payload ?? Outcome) is { } carried)
        {
            bundle.Append("entry", Entry(content, (JsonObject)carried.DeepClone()));
        }

        return bundle;
    }

    /// <summary>A Bundle of the kind with its identifier, ready to take entries.</summary>
    internal static JsonObject Wrap(string type, Guid identifier, string profile) => new()
    {
        ["resourceType"] = "Bundle",
        ["meta"] = new JsonObject { ["profile"] = new JsonArray(profile) },
        ["identifier"] = new JsonObject { ["system"] = "https://tools.ietf.org/html/rfc4122", ["value"] = $"{identifier}" },
        ["type"] = type,
    };

    /// <summary>An entry whose <c>fullUrl</c> the other entries refer to.</summary>
    internal static JsonObject Entry(Guid id, JsonObject resource)
    {
        resource["id"] = $"{id}";

        return new JsonObject { ["fullUrl"] = Urn(id), ["resource"] = resource };
    }

    internal static string Urn(Guid id) => $"urn:uuid:{id}";

    internal static JsonObject Reference(Guid id) => new() { ["reference"] = Urn(id) };

    private JsonObject Header(Guid sender, Guid content)
    {
        var header = new JsonObject
        {
            ["resourceType"] = "MessageHeader",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray(ItkProfiles.MessageHeader) },
            ["extension"] = new JsonArray(Handling.ToExtension()),
            ["event"] = Event.ToCoding(),
            ["sender"] = Reference(sender),
            ["timestamp"] = ItkTime.Of(Timestamp),
            ["source"] = new JsonObject { ["endpoint"] = SourceMailbox.Value },
        };
        if (Response is { } response)
        {
            header["response"] = new JsonObject
            {
                ["identifier"] = response.Identifier, ["code"] = response.Code, ["details"] = Reference(content),
            };
        }

        return Payload is null ? header : header.Append("focus", Reference(content));
    }

    private JsonObject SenderOrganization() => new()
    {
        ["resourceType"] = "Organization",
        ["meta"] = new JsonObject { ["profile"] = new JsonArray(ItkProfiles.HeaderOrganization) },
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = OdsCode.System, ["value"] = Sender.Value }),
    };
}

/// <summary>What a response answers to.</summary>
/// <param name="Identifier">The ID of the original's header.</param>
/// <param name="Code"><c>ok</c> or <c>fatal-error</c>.</param>
public sealed record ResponseTo(string Identifier, string Code);

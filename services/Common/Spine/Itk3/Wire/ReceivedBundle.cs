using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3.Header;

namespace SpineSandbox.Spine.Itk3.Wire;

/// <summary>A message that somebody else wrote: what can be read of it, whether or not it keeps the rules.</summary>
public sealed class ReceivedBundle
{
    private readonly Fhir.ReferenceResolver _references;

    private ReceivedBundle(JsonObject bundle, IReadOnlyList<ValidationIssue> issues)
    {
        Bundle = bundle;
        Issues = issues;
        _references = new Fhir.ReferenceResolver(bundle);
        Header = bundle.Objects("entry").Select(entry => entry.Obj("resource")).FirstOrDefault() is { } first && first.ResourceType() == "MessageHeader"
            ? first
            : null;
        Handling = HandlingParts.Of(Header);
        Payload = Follow(Header?.Objects("focus").FirstOrDefault());
        Outcome = Follow(Header?.Obj("response")?.Obj("details"));
    }

    public JsonObject Bundle { get; }

    /// <summary>What reading the XML found.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; }

    /// <summary>The MessageHeader, where it stands first as it must.</summary>
    public JsonObject? Header { get; }

    public HandlingParts Handling { get; }

    /// <summary>What <c>focus</c> refers to.</summary>
    public JsonObject? Payload { get; }

    /// <summary>What <c>response.details</c> refers to.</summary>
    public JsonObject? Outcome { get; }

    public string? MessageId => Header?.Str("id");

    public string? EventCode => Header?.Obj("event") is { } coding && coding.Str("system") == MessageEvent.System ? coding.Str("code") : null;

    /// <summary>The mailbox that the header gives as its source.</summary>
    public string? SourceMailbox => Header?.Obj("source")?.Str("endpoint");

    /// <summary>The ID of the message that this one responds to.</summary>
    public string? ResponseTo => Header?.Obj("response")?.Str("identifier");

    /// <summary>The ODS code of the sending organisation.</summary>
    public string? Sender => OdsCodeOf(Follow(Header?.Obj("sender")));

    /// <summary>The resource that <c>receiver</c> refers to; GP Connect leaves it out, since MESH routes.</summary>
    public JsonObject? Receiver => Follow(Header?.Obj("receiver"));

    /// <exception cref="FhirFormatException">The bytes are no document at all.</exception>
    public static ReceivedBundle Parse(byte[] content)
    {
        var issues = new List<ValidationIssue>();

        return new ReceivedBundle(ItkWire.Parse(content, issues), issues);
    }

    public static string? OdsCodeOf(JsonObject? organization) => organization?.FindIdentifier(OdsCode.System)?.Str("value");

    private JsonObject? Follow(JsonObject? reference) =>
        reference?.Str("reference") is { } target && Header is not null ? _references.Resolve(Header, target) : null;
}

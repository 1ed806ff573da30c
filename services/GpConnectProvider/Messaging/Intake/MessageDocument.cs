using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.GpConnectProvider.Messaging.Intake;

/// <summary>The document that a message carries, as far as it can be read: a composition and what it refers to.</summary>
internal sealed class MessageDocument
{
    private readonly ReferenceResolver _references;

    private MessageDocument(JsonObject bundle, string? sender)
    {
        Bundle = bundle;
        _references = new ReferenceResolver(bundle);
        Resources = [.. bundle.Objects("entry").Select(entry => entry.Obj("resource")).OfType<JsonObject>()];
        Composition = Resources is [var first, ..] && first.ResourceType() == "Composition" ? first : null;
        Patient = Follow(Composition?.Obj("subject"));
        Author = Follow(Composition?.Objects("author").FirstOrDefault());
        Custodian = Follow(Composition?.Obj("custodian"));
        SenderName = Custodian?.Str("name") is { } name ? $"{name} ({ReceivedBundle.OdsCodeOf(Custodian) ?? sender})" : sender;
    }

    /// <summary>The payload itself.</summary>
    public JsonObject Bundle { get; }

    public IReadOnlyList<JsonObject> Resources { get; }

    /// <summary>Null where it does not stand first, as it must.</summary>
    public JsonObject? Composition { get; }

    public JsonObject? Patient { get; }

    public JsonObject? Author { get; }

    public JsonObject? Custodian { get; }

    /// <summary>Who sent it, with the ODS code.</summary>
    public string? SenderName { get; }

    /// <summary>ODS code of the organisation that answers for it; null where it came without one.</summary>
    public OdsCode? CustodianCode => OdsCode.TryParse(ReceivedBundle.OdsCodeOf(Custodian), out var code) ? code : null;

    /// <summary>UUID of the document; a receiver knows a duplicate by it.</summary>
    public string? Id => Composition?.Obj("identifier")?.Str("value");

    public string? Title => Composition?.Str("title");

    /// <summary>Who wrote it, with the title; null where no name came.</summary>
    public string? AuthorName => Author?.Objects("name").FirstOrDefault() is { } name ? Words(name) : null;

    /// <summary>The document that this one takes the place of.</summary>
    public string? Replaces => Composition?.Objects("relatesTo")
        .FirstOrDefault(relation => relation.Str("code") == "replaces")?.Obj("targetIdentifier")?.Str("value");

    public NhsNumber? NhsNumber =>
        Spine.Identifiers.NhsNumber.TryParse(Patient?.FindIdentifier(Spine.Identifiers.NhsNumber.System)?.Str("value"), out var number) ? number : null;

    public string? Family => OfficialName?.Str("family");

    public DateOnly? BirthDate =>
        DateOnly.TryParseExact(Patient?.Str("birthDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public string PatientName => OfficialName is { } name ? Words(name) : "";

    /// <summary>What the sections list, in their order; null for a reference that leads nowhere.</summary>
    public IEnumerable<JsonObject?> Listed => Sections.SelectMany(section => section.Objects("entry")).Select(Follow);

    public IEnumerable<JsonObject> Sections => Composition?.Objects("section") ?? [];

    private JsonObject? OfficialName => Patient?.Objects("name").FirstOrDefault(name => name.Str("use") == "official");

    /// <exception cref="InvalidOperationException">The message has no payload; the checks see to that first.</exception>
    public static MessageDocument Of(IncomingMessage message) =>
        new(message.Bundle?.Payload ?? throw new InvalidOperationException("The message has no payload."), message.Bundle.Sender);

    /// <summary>The resource that a reference leads to, within this document.</summary>
    public JsonObject? Follow(JsonObject? reference) =>
        reference?.Str("reference") is { } target && Composition is not null ? _references.Resolve(Composition, target) : null;

    /// <summary>A date of the document as a record holds it; the composition's own where there is none.</summary>
    public SeedDate DateOf(string? text = null)
    {
        var found = FhirDateTime.TryParse(text ?? Composition?.Str("date"), out var at) ? at.Start.UtcDateTime : default;

        return new SeedDate(DateOnly.FromDateTime(found), TimeOnly.FromDateTime(found));
    }

    private static string Words(JsonObject name) => string.Join(' ', [.. name.Strings("prefix"), .. name.Strings("given"), name.Str("family")]);
}

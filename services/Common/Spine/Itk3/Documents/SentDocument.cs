using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>The payload of Send Document, 1.x and 2.x: a composition and the files that it lists.</summary>
public sealed record SentDocument
{
    public required Guid DocumentId { get; init; }

    /// <summary>1 for the original, one more for each that replaces it.</summary>
    public required int Version { get; init; }

    /// <summary>The document that this one takes the place of.</summary>
    public Guid? Replaces { get; init; }

    public required SnomedCoding Type { get; init; }

    public required string Title { get; init; }

    /// <summary>The MESH subject, which the narrative repeats.</summary>
    public required string Subject { get; init; }

    public required MessagePatient Patient { get; init; }

    public required MessageAuthor Author { get; init; }

    public required MessageOrganisation Organisation { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required IReadOnlyList<Attachment> Attachments { get; init; }

    public JsonObject ToBundle()
    {
        var bundle = new PayloadBundle(PartyProfiles.CareConnectUk, Patient, Author, Organisation);
        var composition = CompositionResource.Create(
            DocumentId, Version, Replaces, Type, Title, Subject, Date, bundle.PatientId, bundle.AuthorId, bundle.CustodianId);
        var files = Attachments.Select(file => (Id: Guid.NewGuid(), File: file)).ToList();
        foreach (var (id, file) in files)
        {
            composition.Append("section", new JsonObject { ["title"] = file.Title, ["entry"] = new JsonArray(ItkMessage.Reference(id)) });
        }

        return bundle.With(composition, files.Select(file => (file.Id, Binary(file.File))));
    }

    private static JsonObject Binary(Attachment file) => new()
    {
        ["resourceType"] = "Binary",
        ["meta"] = PartyProfiles.Claim(ItkProfiles.AttachmentBinary),
        ["contentType"] = file.ContentType,
        ["content"] = Convert.ToBase64String(file.Content),
    };
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>The document Bundle of both payloads: composition first, then the people and the organisation that it refers to, then what its sections list.</summary>
/// <param name="Parties">How the family of the payload renders them.</param>
internal sealed record PayloadBundle(PartyProfiles Parties, MessagePatient Patient, MessageAuthor Author, MessageOrganisation Custodian)
{
    public Guid PatientId { get; } = Guid.NewGuid();

    public Guid AuthorId { get; } = Guid.NewGuid();

    public Guid CustodianId { get; } = Guid.NewGuid();

    public JsonObject With(JsonObject composition, IEnumerable<(Guid Id, JsonObject Resource)> listed)
    {
        (Guid, JsonObject)[] entries =
        [
            (Guid.NewGuid(), composition),
            (PatientId, Parties.Render(Patient)),
            (AuthorId, Parties.Render(Author)),
            (CustodianId, Parties.Render(Custodian)),
            .. listed,
        ];
        var bundle = ItkMessage.Wrap("document", Guid.NewGuid(), ItkProfiles.DocumentBundle);
        foreach (var (id, resource) in entries)
        {
            bundle.Append("entry", ItkMessage.Entry(id, resource));
        }

        return bundle;
    }
}

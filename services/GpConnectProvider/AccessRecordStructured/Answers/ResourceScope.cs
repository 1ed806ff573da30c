using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessDocument;
using SpineSandbox.GpConnectProvider.Clinical;
using SpineSandbox.GpConnectProvider.Clinical.Allergies;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>
/// What the resources of an answer share: ids and identifiers, and references, which are only written to what is in the answer. The
/// id of an entry is the patient's and its own, so that it stays the same from answer to answer.
/// </summary>
internal sealed class ResourceScope(PatientRecord record, RecordSelection selection, AdministrativeResources people, DateOnly today)
{
    public PatientRecord Record => record;

    public RecordSelection Selection => selection;

    public AdministrativeResources People => people;

    public DateOnly Today => today;

    public JsonObject Patient() => Stu3.Reference("Patient", $"{record.Patient.Id}");

    /// <summary>The logical id of an entry, or of a part of one.</summary>
    public string IdOf(string entryId) => DocumentId.Of(record.Patient.Id, entryId);

    /// <summary>Whoever made the entry.</summary>
    public JsonObject Author(RecordItem entry) => people.Practitioner(entry.Practitioner ?? record.Patient.UsualGp);

    /// <summary>A resource with id, profile and identifier; clinical ones have no version.</summary>
    /// <param name="part">The id of a part of the entry; left out for the entry itself.</param>
    public JsonObject Start(string type, string profile, RecordItem entry, string? part = null)
    {
        var id = IdOf(part ?? entry.Id);

        return new JsonObject
        {
            ["resourceType"] = type,
            ["id"] = id,
            ["meta"] = Stu3.Meta(profile).Append("security", Disclosure.LabelOf(entry)),
            ["identifier"] = new JsonArray(Stu3.Identifier(Stu3.RecordSystem(record.Practice.OdsCode), id)),
        };
    }

    /// <summary>The consultation in which an entry was made; nothing where the answer does not have it.</summary>
    public JsonObject? Encounter(RecordItem entry) =>
        entry.Encounter is { } id && record.Find(id) is { } encounter && selection.IsGiven(encounter) ? Stu3.Reference("Encounter", IdOf(id)) : null;

    /// <summary>
    /// How a heading or a problem points at an entry; nothing where the answer does not have it. In words only, where the area is
    /// switched off, and for ended allergies, which exist inside their lists only.
    /// </summary>
    public JsonObject? LinkTo(RecordItem entry)
    {
        var area = EntryKind.AreaOf(entry);
        if (!selection.IsVisible(entry))
        {
            return null;
        }

        if (selection.IsDisabled(area))
        {
            return Words($"{EntryKind.NameOf(area)} items have been disabled");
        }

        return !selection.IsGiven(entry) ? null : entry switch
        {
            AllergyRow allergy when allergy.HasEnded(today) => Words($"Ended allergy: {allergy.Code.Words()}"),
            MedicationRow => Stu3.Reference("MedicationRequest", IdOf(PlanId(entry))),
            _ => ListItem(entry),
        };
    }

    /// <summary>The links to several entries; the same words only once.</summary>
    public IEnumerable<JsonObject> LinksTo(IEnumerable<RecordItem> entries) =>
        entries.Select(LinkTo).OfType<JsonObject>().DistinctBy(link => link.Str("reference") ?? link.Str("display"));

    /// <summary>How a primary or secondary list points at an entry.</summary>
    public JsonObject ListItem(RecordItem entry) => entry is AllergyRow allergy && allergy.HasEnded(today)
        ? new JsonObject { ["reference"] = $"#{IdOf(entry.Id)}" }
        : Stu3.Reference(ClinicalResources.TypeOf(entry), IdOf(entry.Id));

    /// <summary>The plan of a course, beside its statement which has the entry's own id.</summary>
    public static string PlanId(RecordItem medication) => $"{medication.Id}-plan";

    private static JsonObject Words(string words) => new() { ["display"] = words };
}

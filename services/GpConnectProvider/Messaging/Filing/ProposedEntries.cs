using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.GpConnectProvider.Messaging.Filing;

/// <summary>
/// What a record update would add to a record: a consultation of another organisation and what was found, measured and
/// supplied in it. The entries' IDs begin with the task's name, so that they can be found again.
/// </summary>
internal sealed class ProposedEntries
{
    /// <summary>How a practice files what others entered.</summary>
    private static readonly CodeRow ExternallyEntered = new() { Code = "37291000000107", Term = "Externally Entered Note" };

    private readonly MessageDocument _document;
    private readonly string _prefix;
    private readonly string? _filedBy;

    /// <param name="filedBy">SDS user ID of who accepts; null while nobody has.</param>
    public ProposedEntries(MessageDocument document, int task, string? filedBy)
    {
        _document = document;
        _prefix = PrefixOf(task);
        _filedBy = filedBy;
    }

    private string EncounterId => $"{_prefix}enc";

    private string From => _document.SenderName ?? "another organisation";

    public static string PrefixOf(int task) => $"msg-{task}-";

    public IReadOnlyList<RecordItem> All()
    {
        List<RecordItem> coded =
        [
            .. Of("Condition", Problem),
            .. Of("Observation", Observation),
            .. Of("MedicationDispense", Medication),
            Service(),
        ];

        return [Encounter(coded), .. coded];
    }

    private EncounterRow Encounter(IReadOnlyList<RecordItem> coded) => new()
    {
        Id = EncounterId,
        Date = _document.DateOf(Listed("Encounter").FirstOrDefault()?.Obj("period")?.Str("start")),
        Practitioner = _filedBy,
        Type = ExternallyEntered,
        Topics =
        [
            new TopicRow
            {
                Title = _document.Title ?? ExternallyEntered.Term,
                Headings =
                [
                    new HeadingRow { Title = "Received", Comments = [$"From {From} by message{RecordedBy()}."] },
                    new HeadingRow
                    {
                        Title = "Clinical impression",
                        Comments = [.. Listed("ClinicalImpression").Select(impression => impression.Str("summary")).OfType<string>()],
                        Entries = [.. coded.Select(entry => entry.Id)],
                    },
                ],
            },
        ],
    };

    private ClinicalItemRow Service() => new()
    {
        Id = $"{_prefix}service",
        Date = _document.DateOf(),
        Encounter = EncounterId,
        Practitioner = _filedBy,
        Code = CodedTerm.Of(_document.Composition?.Obj("type")),
        Details = From,
    };

    private ProblemRow Problem(JsonObject condition, string id) => new()
    {
        Id = id,
        Date = _document.DateOf(condition.Str("assertedDate")),
        Encounter = EncounterId,
        Practitioner = _filedBy,
        Code = CodedTerm.Of(condition.Obj("code")),
        Significance = Significance.Minor,
        Status = condition.Str("clinicalStatus") is "resolved" or "inactive" ? ProblemStatus.Inactive : ProblemStatus.Active,
        Details = From,
    };

    private ObservationRow Observation(JsonObject observation, string id) => new()
    {
        Id = id,
        Date = _document.DateOf(observation.Str("effectiveDateTime") ?? observation.Str("issued")),
        Encounter = EncounterId,
        Practitioner = _filedBy,
        Code = CodedTerm.Of(observation.Obj("code")),
        Value = CodedTerm.QuantityOf(observation.Obj("valueQuantity")),
        TextValue = observation.Str("valueString"),
        Components =
        [
            .. observation.Objects("component").Select(component => new ObservationComponentRow
            {
                Code = CodedTerm.Of(component.Obj("code")),
                Value = CodedTerm.QuantityOf(component.Obj("valueQuantity")),
            }),
        ],
        Details = observation.Str("comment"),
    };

    // The pharmacy supplied it: the practice issues nothing.
    private MedicationRow Medication(JsonObject dispense, string id) => new()
    {
        Id = id,
        Date = _document.DateOf(dispense.Str("whenHandedOver") ?? dispense.Str("whenPrepared")),
        Encounter = EncounterId,
        Practitioner = _filedBy,
        Code = CodedTerm.Of(dispense.Obj("medicationCodeableConcept") ?? _document.Follow(dispense.Obj("medicationReference"))?.Obj("code")),
        Type = PrescriptionType.Acute,
        Dosage = dispense.Objects("dosageInstruction").Select(dosage => dosage.Str("text")).FirstOrDefault() ?? "No dosage was sent",
        Quantity = CodedTerm.QuantityOf(dispense.Obj("quantity")),
        PrescribedElsewhere = new PrescribedElsewhereRow { Agency = From },
    };

    private IEnumerable<RecordItem> Of<T>(string type, Func<JsonObject, string, T> render)
        where T : RecordItem =>
        Listed(type).Select((resource, index) => render(resource, $"{_prefix}{type.ToLowerInvariant()}-{index + 1}"));

    private IEnumerable<JsonObject> Listed(string type) => _document.Listed.OfType<JsonObject>().Where(entry => entry.ResourceType() == type);

    private string RecordedBy() => _document.AuthorName is { } name ? $", recorded by {name}" : "";
}

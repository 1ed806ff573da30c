using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>The clinical resources of a pharmacy's consultation, which refer to one another.</summary>
internal sealed class PharmacyEntries(PharmacyConsultation consultation, Guid patient, Guid author, Guid organisation)
{
    private const string IdentifierSystem = "https://tools.ietf.org/html/rfc4122";

    private static readonly SnomedCoding BloodPressure = new("75367002", "Blood pressure");
    private static readonly SnomedCoding Systolic = new("72313002", "Systolic arterial pressure");
    private static readonly SnomedCoding Diastolic = new("1091811000000102", "Diastolic arterial pressure");

    private readonly Guid _encounter = Guid.NewGuid();

    /// <summary>Encounter and clinical impression first: the two that must be there.</summary>
    public IReadOnlyList<(Guid Id, JsonObject Resource)> All() =>
    [
        (_encounter, Encounter()),
        (Guid.NewGuid(), ClinicalImpression()),
        .. Optional(consultation.Diagnosis, Condition),
        .. Optional(consultation.BloodPressure, Observation),
        .. Optional(consultation.Supply, MedicationDispense),
    ];

    private static IEnumerable<(Guid Id, JsonObject Resource)> Optional<T>(T? what, Func<T, JsonObject> render)
        where T : class => what is null ? [] : [(Guid.NewGuid(), render(what))];

    private JsonObject Encounter()
    {
        var encounter = Resource("Encounter", CareConnect.GpcEncounter);
        encounter["status"] = "finished";
        encounter["type"] = new JsonArray(Snomed(PharmacyConsultation.FaceToFace));
        encounter["subject"] = ItkMessage.Reference(patient);
        encounter["participant"] = new JsonArray(new JsonObject
        {
            ["type"] = new JsonArray(PartyProfiles.Concept(CareConnect.ParticipantType, "REC", "recorder")),
            ["individual"] = ItkMessage.Reference(author),
        });
        encounter["period"] = new JsonObject { ["start"] = Seen, ["end"] = Seen };
        encounter["serviceProvider"] = ItkMessage.Reference(organisation);

        return encounter;
    }

    private JsonObject ClinicalImpression()
    {
        var impression = Resource("ClinicalImpression", CareConnect.GpcClinicalImpression);
        impression["status"] = "completed";
        impression["subject"] = ItkMessage.Reference(patient);
        impression["context"] = ItkMessage.Reference(_encounter);
        impression["date"] = Seen;
        impression["assessor"] = ItkMessage.Reference(author);
        impression["summary"] = consultation.Impression;

        return impression;
    }

    private JsonObject Condition(SnomedCoding diagnosis)
    {
        var condition = Resource("Condition", CareConnect.GpcCondition);
        condition["clinicalStatus"] = "active";
        condition["code"] = Snomed(diagnosis);
        condition["subject"] = ItkMessage.Reference(patient);
        condition["context"] = ItkMessage.Reference(_encounter);
        condition["assertedDate"] = Seen;
        condition["asserter"] = ItkMessage.Reference(author);

        return condition;
    }

    private JsonObject Observation(BloodPressureReading reading)
    {
        var observation = Resource("Observation", CareConnect.GpcObservation);
        observation["status"] = "final";
        observation["code"] = Snomed(BloodPressure);
        observation["subject"] = ItkMessage.Reference(patient);
        observation["context"] = ItkMessage.Reference(_encounter);
        observation["effectiveDateTime"] = Seen;
        observation["issued"] = Seen;
        observation["performer"] = new JsonArray(ItkMessage.Reference(author));
        observation["component"] = new JsonArray(Half(Systolic, reading.Systolic), Half(Diastolic, reading.Diastolic));

        return observation;
    }

    private JsonObject MedicationDispense(SuppliedMedicine supply)
    {
        var dispense = Resource("MedicationDispense", CareConnect.GpcMedicationDispense);
        dispense["status"] = "completed";
        dispense["medicationCodeableConcept"] = Snomed(supply.Product);
        dispense["subject"] = ItkMessage.Reference(patient);
        dispense["context"] = ItkMessage.Reference(_encounter);
        dispense["performer"] = new JsonArray(new JsonObject { ["actor"] = ItkMessage.Reference(author) });
        dispense["quantity"] = new JsonObject
        {
            ["value"] = supply.Quantity, ["unit"] = supply.Unit.Display, ["system"] = CareConnect.Snomed, ["code"] = supply.Unit.Code,
        };
        dispense["whenHandedOver"] = Seen;
        dispense["dosageInstruction"] = new JsonArray(new JsonObject { ["text"] = supply.Dosage });

        return dispense;
    }

    private string Seen => ItkTime.Of(consultation.SeenAt);

    private static JsonObject Half(SnomedCoding code, int value) => new()
    {
        ["code"] = Snomed(code),
        ["valueQuantity"] = new JsonObject { ["value"] = value, ["unit"] = "mm[Hg]", ["system"] = CareConnect.Ucum, ["code"] = "mm[Hg]" },
    };

    private static JsonObject Snomed(SnomedCoding coding) => PartyProfiles.Concept(CareConnect.Snomed, coding.Code, coding.Display);

    private static JsonObject Resource(string type, string profile) => new()
    {
        ["resourceType"] = type,
        ["meta"] = PartyProfiles.Claim(profile),
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = IdentifierSystem, ["value"] = $"{Guid.NewGuid()}" }),
    };
}

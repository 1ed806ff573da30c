using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Clinical.Medications;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;

/// <summary>A course as R4 (UKCore-MedicationRequest): what was authorised as a plan, each issue as an order based on it.</summary>
internal static class MedicationRequestResource
{
    private const string Profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-MedicationRequest";
    private const string CourseOfTherapy = "https://fhir.nhs.uk/CodeSystem/medicationrequest-course-of-therapy";
    private const string Ucum = "http://unitsofmeasure.org";

    public static JsonObject Plan(MedicationRow medication, PatientCall call, DateOnly today) =>
        Request(medication, MedicationId.Of(call.Patient.Id, medication.Id), "plan", MedicationRequests.Code(medication.StatusOn(today)), medication.Recorded ?? medication.Date, call);

    public static JsonObject Order(MedicationRow medication, SeedDate issued, PatientCall call, DateOnly today)
    {
        var end = medication.DaysDuration is { } days ? issued.AddDays(days) : issued;
        var status = end.Day < today ? "completed" : "active";

        return Request(medication, MedicationId.Of(call.Patient.Id, medication.Id, issued.Day), "order", status, issued, call)
            .Append("basedOn", Stu3.Reference("MedicationRequest", MedicationId.Of(call.Patient.Id, medication.Id)));
    }

    private static JsonObject Request(MedicationRow medication, string id, string intent, string status, SeedDate authored, PatientCall call) => new JsonObject
    {
        ["resourceType"] = "MedicationRequest",
        ["id"] = id,
        ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profile) },
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = "urn:ietf:rfc:3986", ["value"] = $"urn:uuid:{id}" }),
        ["status"] = status,
        ["intent"] = intent,
        ["medicationCodeableConcept"] = new JsonObject
        {
            ["coding"] = new JsonArray(Stu3.Coding(Stu3.Snomed, medication.Code.Code, medication.Code.Term)),
        }.Set("text", medication.Code.Text),
        ["subject"] = Subject(call),
        ["authoredOn"] = authored.ToString(),
        ["courseOfTherapyType"] = Stu3.Concept(CourseOfTherapy, TypeOf(medication.Type), null),
    }
        .Append("dosageInstruction", MedicationRequests.Dosage(medication))
        .Set("dispenseRequest", Dispense(medication));

    /// <summary>Patients are named by NHS number in this product.</summary>
    public static JsonObject Subject(PatientCall call) => new()
    {
        ["reference"] = $"Patient/{call.Patient.NhsNumber}",
        ["identifier"] = new JsonObject { ["system"] = NhsNumber.System, ["value"] = call.Patient.NhsNumber.Value },
    };

    private static JsonObject? Dispense(MedicationRow medication)
    {
        var dispense = new JsonObject()
            .Set("quantity", medication.Quantity is { } quantity ? Quantities.Of(quantity) : null)
            .Set("expectedSupplyDuration", medication.DaysDuration is { } days
                ? new JsonObject { ["value"] = days, ["unit"] = "day", ["system"] = Ucum, ["code"] = "d" }
                : null);

        return dispense.Count == 0 ? null : dispense;
    }

    private static string TypeOf(PrescriptionType type) => type switch
    {
        PrescriptionType.Acute => "acute",
        PrescriptionType.RepeatDispensing => "continuous-repeat-dispensing",
        _ => "repeat",
    };
}

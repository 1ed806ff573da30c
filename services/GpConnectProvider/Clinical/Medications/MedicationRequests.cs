using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Medications;

/// <summary>The two kinds of CareConnect-GPC-MedicationRequest-1: what was authorised, and each issue of it.</summary>
internal static class MedicationRequests
{
    private const string NoDosage = "No information available";

    public static JsonObject Plan(MedicationRow medication, ResourceScope scope)
    {
        var status = medication.StatusOn(scope.Today);

        return Request(medication, ResourceScope.PlanId(medication), status, "plan", medication.Recorded ?? medication.Date, Effective(medication, status), scope)
            .Append("extension", medication.IsAcute() ? null : RepeatInformation(medication))
            .Append("extension", status == CourseStatus.Stopped ? StatusReason(medication.Discontinued!) : null);
    }

    public static JsonObject Order(MedicationRow medication, SeedDate issued, ResourceScope scope)
    {
        var end = medication.DaysDuration is { } days ? issued.AddDays(days) : medication.CourseEnd() ?? issued;
        var status = end.Day < scope.Today ? CourseStatus.Completed : CourseStatus.Active;

        return Request(medication, $"{medication.Id}-{issued.Day:yyyyMMdd}", status, "order", issued, Stu3.Period(issued, end < issued ? issued : end), scope)
            .Append("basedOn", Stu3.Reference("MedicationRequest", scope.IdOf(ResourceScope.PlanId(medication))));
    }

    /// <summary>From the start of a course to its end, which one that is active has not.</summary>
    public static JsonObject Effective(MedicationRow medication, CourseStatus status) =>
        Stu3.Period(medication.Date, status == CourseStatus.Active ? null : medication.CourseEnd());

    public static JsonObject Dosage(MedicationRow medication) =>
        new() { ["text"] = string.IsNullOrWhiteSpace(medication.Dosage) ? NoDosage : medication.Dosage };

    public static string Code(CourseStatus status) => $"{status}".ToLowerInvariant();

    private static JsonObject Request(
        MedicationRow medication, string id, CourseStatus status, string intent, SeedDate authored, JsonObject validity, ResourceScope scope) => scope
        .Start("MedicationRequest", "CareConnect-GPC-MedicationRequest-1", medication, id)
        .Append("extension", Stu3.Extension(Stu3.Profile("Extension-CareConnect-GPC-PrescriptionType-1"), "valueCodeableConcept", TypeOf(medication.Type)))
        .Set("status", Code(status))
        .Set("intent", intent)
        .Set("medicationReference", MedicationResources.DrugReference(medication, scope))
        .Set("subject", scope.Patient())
        .Set("context", scope.Encounter(medication))
        .Set("authoredOn", authored.ToString())
        .Set("recorder", scope.Author(medication))
        .Set("note", new JsonArray([.. MedicationResources.Notes(medication)]))
        .Append("dosageInstruction", Dosage(medication))
        .Set("dispenseRequest", new JsonObject { ["validityPeriod"] = validity }
            .Set("quantity", medication.Quantity is { } quantity ? Quantities.Of(quantity) : null)
            .Set("expectedSupplyDuration", medication.DaysDuration is { } days ? Days(days) : null));

    private static JsonObject TypeOf(PrescriptionType type)
    {
        var (code, display) = type switch
        {
            PrescriptionType.Acute => ("acute", "Acute"),
            PrescriptionType.RepeatDispensing => ("repeat-dispensing", "Repeat dispensing"),
            _ => ("repeat", "Repeat"),
        };

        return Stu3.Concept(Stu3.CodeSystem("CareConnect-PrescriptionType-1"), code, display);
    }

    private static JsonObject RepeatInformation(MedicationRow medication) => Stu3.Extension(
        Stu3.Profile("Extension-CareConnect-GPC-MedicationRepeatInformation-1"),
        medication.MaxIssues is { } most ? Stu3.Extension("numberOfRepeatPrescriptionsAllowed", "valueUnsignedInt", most) : null,
        Stu3.Extension("numberOfRepeatPrescriptionsIssued", "valueUnsignedInt", medication.TimesIssued() ?? 0),
        medication.ReviewDate is { } review ? Stu3.Extension("authorisationExpiryDate", "valueDateTime", review.ToString()) : null);

    private static JsonObject StatusReason(DiscontinuedRow discontinued) => Stu3.Extension(
        Stu3.Profile("Extension-CareConnect-GPC-MedicationStatusReason-1"),
        Stu3.Extension("statusReason", "valueCodeableConcept", new JsonObject { ["text"] = discontinued.Reason }),
        Stu3.Extension("statusChangeDate", "valueDateTime", discontinued.Date.ToString()));

    private static JsonObject Days(int days) => new() { ["value"] = days, ["unit"] = "day", ["system"] = Quantities.Ucum, ["code"] = "d" };
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Medications;

/// <summary>
/// A course as its parts: the drug (CareConnect-GPC-Medication-1), what is known of taking it (…-MedicationStatement-1), the
/// authorisation as a plan, and where they were asked for the issues as orders (…-MedicationRequest-1).
/// </summary>
internal static class MedicationResources
{
    public static IEnumerable<JsonObject> From(MedicationRow medication, ResourceScope scope)
    {
        yield return Drug(medication, scope);
        yield return Statement(medication, scope);
        yield return MedicationRequests.Plan(medication, scope);

        if (scope.Selection.HasIssues(medication) && medication.PrescribedElsewhere is null)
        {
            foreach (var issued in medication.Issues.DistinctBy(issued => issued.Day))
            {
                yield return MedicationRequests.Order(medication, issued, scope);
            }
        }
    }

    /// <summary>A drug has one resource however many courses there are of it; words behind a degraded code are a drug of their own.</summary>
    public static JsonObject DrugReference(MedicationRow medication, ResourceScope scope) => Stu3.Reference("Medication", DrugId(medication, scope));

    /// <summary>Notes, each with what it is.</summary>
    public static IEnumerable<JsonObject> Notes(MedicationRow medication) => new[]
    {
        Labelled("Patient Notes: ", medication.PatientNotes),
        Labelled("Prescriber Notes: ", medication.PrescriberNotes),
        Labelled("Additional Information: ", medication.AdditionalInformation),
        Labelled("Additional Information: ", medication.ControlledDrug ? "Controlled drug" : null),
        Labelled("Additional Information: ", medication.PrescribedElsewhere?.Agency is { } agency ? $"Prescribed by {agency}" : null),
    }.Select(Stu3.Note).OfType<JsonObject>();

    private static JsonObject Drug(MedicationRow medication, ResourceScope scope) => new JsonObject
    {
        ["resourceType"] = "Medication",
        ["id"] = DrugId(medication, scope),
        ["meta"] = Stu3.Meta("CareConnect-GPC-Medication-1"),
        ["code"] = CodedTerm.Of(medication.Code, CodedTerm.DescriptionOfNhsDigital),
    };

    private static JsonObject Statement(MedicationRow medication, ResourceScope scope)
    {
        var status = medication.StatusOn(scope.Today);

        return scope.Start("MedicationStatement", "CareConnect-GPC-MedicationStatement-1", medication)
            .Append("extension", medication.LastIssued() is { } issued
                ? Stu3.Extension(Stu3.Profile("Extension-CareConnect-GPC-MedicationStatementLastIssueDate-1"), "valueDateTime", issued.ToString())
                : null)
            .Append("extension", Stu3.Extension(Stu3.Profile("Extension-CareConnect-GPC-PrescribingAgency-1"), "valueCodeableConcept", Agency(medication)))
            .Append("basedOn", Stu3.Reference("MedicationRequest", scope.IdOf(ResourceScope.PlanId(medication))))
            .Set("context", scope.Encounter(medication))
            .Set("status", MedicationRequests.Code(status))
            .Set("medicationReference", DrugReference(medication, scope))
            .Set("effectivePeriod", MedicationRequests.Effective(medication, status))
            .Set("dateAsserted", (medication.Recorded ?? medication.Date).ToString())
            .Set("subject", scope.Patient())
            .Set("taken", "unk")
            .Set("note", new JsonArray([.. Notes(medication)]))
            .Append("dosage", MedicationRequests.Dosage(medication));
    }

    private static string DrugId(MedicationRow medication, ResourceScope scope) =>
        medication.Code.Text is null ? medication.Code.Code : scope.IdOf(medication.Id);

    private static JsonObject Agency(MedicationRow medication)
    {
        var system = Stu3.CodeSystem("CareConnect-PrescribingAgency-1");

        return medication.PrescribedElsewhere is null
            ? Stu3.Concept(system, "prescribed-at-gp-practice", "Prescribed at GP practice")
            : Stu3.Concept(system, "prescribed-by-another-organisation", "Prescribed by another organisation");
    }

    private static string? Labelled(string label, string? text) => text is null ? null : label + text;
}

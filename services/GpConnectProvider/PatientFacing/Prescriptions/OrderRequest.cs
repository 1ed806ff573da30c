using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;

/// <summary>A Task that a patient sends to order a prescription.</summary>
/// <param name="Plan">The logical id of the plan in <c>focus</c>.</param>
/// <param name="Pharmacy">The ODS code of the pharmacy that the patient wants.</param>
internal sealed record OrderRequest(string Plan, string? Note, string? Pharmacy)
{
    private const string PlanPrefix = "MedicationRequest/";

    private static readonly FhirValidator Validator = new(FhirVersion.R4);

    /// <exception cref="GpConnectException">The first rule that does not hold.</exception>
    public static OrderRequest Parse(JsonObject task, PatientCall call)
    {
        Check(task.ResourceType() == "Task", $"The body is not a Task but {task.ResourceType() ?? "no FHIR resource"}.");
        if (Validator.Validate(task).FirstOrDefault(issue => issue.IsError) is { } fault)
        {
            throw PatientFacingRefusals.BadTask($"{fault.Expression}: {fault.Diagnostics}");
        }

        Check(task.Str("status") == PrescriptionOrder.Requested, "The status of a new order is requested.");
        Check(task.Str("intent") == "order", "The intent is order.");
        Check(task.Obj("code")?.FindCoding(Stu3.Snomed)?.Str("code") == TaskResource.OrderCode, $"The code is {TaskResource.OrderCode}.");
        Check(task.ContainsKey("authoredOn") && task.ContainsKey("lastModified"), "authoredOn and lastModified are there.");
        CheckPatient(task, "for", call);
        CheckPatient(task, "requester", call);
        var focus = task.Obj("focus")?.Str("reference") ?? throw PatientFacingRefusals.BadTask("focus is missing.");

        return focus.StartsWith(PlanPrefix, StringComparison.Ordinal)
            ? new OrderRequest(focus[PlanPrefix.Length..], task.Objects("note").FirstOrDefault()?.Str("text"), PharmacyOf(task))
            : throw PatientFacingRefusals.UnknownReference(focus);
    }

    private static void CheckPatient(JsonObject task, string name, PatientCall call)
    {
        var reference = task.Obj(name) ?? throw PatientFacingRefusals.BadTask($"{name} is missing.");
        var number = reference.Obj("identifier")?.Str("value") ?? reference.Str("reference")?.Split('/').Last();
        if (number != call.Patient.NhsNumber.Value && !(name == "requester" && number is not null && number == call.Access.Actor))
        {
            throw PatientFacingRefusals.UnknownReference($"{name}: {number}");
        }
    }

    private static string? PharmacyOf(JsonObject task) => task.Objects("input")
        .FirstOrDefault(input => input.Obj("type")?.FindCoding(TaskResource.InputSystem)?.Str("code") == TaskResource.PreferredPerformer)
        ?.Obj("valueIdentifier")?.Str("value");

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw PatientFacingRefusals.BadTask(otherwise);
        }
    }
}

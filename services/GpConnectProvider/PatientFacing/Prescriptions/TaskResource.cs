using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;

/// <summary>An order as a Task (UKCore-Task).</summary>
internal static class TaskResource
{
    public const string OrderCode = "103742009";
    public const string InputSystem = "https://fhir.nhs.uk/England/CodeSystem/England-PFSPrescriptionOrderingParameter";
    public const string PreferredPerformer = "preferred-performer";

    private const string Profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Task";

    public static JsonObject From(PrescriptionOrder order, PatientCall call) => new JsonObject
    {
        ["resourceType"] = "Task",
        ["id"] = order.Id,
        ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profile) },
        ["status"] = order.Status,
        ["intent"] = "order",
        ["code"] = Stu3.Concept(Stu3.Snomed, OrderCode, "Renewal of prescription"),
        ["focus"] = Stu3.Reference("MedicationRequest", MedicationId.Of(order.PatientId, order.MedicationId)),
        ["for"] = MedicationRequestResource.Subject(call),
        ["authoredOn"] = Instant(order.AuthoredOn),
        ["lastModified"] = Instant(order.LastModified),
        ["requester"] = MedicationRequestResource.Subject(call),
    }
        .Append("note", Stu3.Note(order.Note))
        .Append("input", order.Pharmacy is { } pharmacy
            ? new JsonObject
            {
                ["type"] = Stu3.Concept(InputSystem, PreferredPerformer, null),
                ["valueIdentifier"] = Stu3.Identifier(OdsCode.System, pharmacy),
            }
            : null);

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture);
}

using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>Cancels: the appointment as it was read, with its status and the reason changed.</summary>
internal static class Cancellation
{
    private const string ReasonUrl = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-AppointmentCancellationReason-1";

    public static Task<JsonObject> CancelAsync(
        this ProviderSession practice, JsonObject appointment, string? reason, string? version, CancellationToken cancellationToken)
    {
        var cancelled = appointment.DeepClone().AsObject();
        cancelled["status"] = "cancelled";
        if (cancelled["extension"] is not JsonArray extensions)
        {
            cancelled["extension"] = extensions = [];
        }

        extensions.Add(new JsonObject { ["url"] = ReasonUrl, ["valueString"] = reason ?? "" });

        return practice.ChangeAsync(GpConnectInteractions.CancelAppointment, cancelled, version, cancellationToken);
    }
}

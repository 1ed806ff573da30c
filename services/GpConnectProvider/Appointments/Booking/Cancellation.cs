using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>Cancels an appointment: the status and the reason, nothing else. Cancelling again changes the reason.</summary>
internal static class Cancellation
{
    public static readonly string ReasonUrl = Stu3.Profile("Extension-GPConnect-AppointmentCancellationReason-1");

    /// <exception cref="GpConnectException">There is no reason, or something else differs.</exception>
    public static Appointment Of(Appointment held, JsonObject sent)
    {
        var reason = sent.FindExtension(ReasonUrl);
        if (reason is not null && string.IsNullOrWhiteSpace(reason.Str("valueString")))
        {
            throw AppointmentRefusals.ReasonBlank(); // Before FHIR finds fault with the empty text: the code is another.
        }

        AppointmentRules.CheckIsAppointment(sent);
        if (sent.Str("status") != Appointment.Cancelled)
        {
            throw AppointmentRefusals.NotBookable("The status of a cancelled appointment must be cancelled.");
        }

        if (reason is null)
        {
            throw AppointmentRefusals.ReasonMissing();
        }

        var content = WithoutReason(JsonNode.Parse(held.Content)!.AsObject());
        if (AppointmentComparison.FindChange(content, WithoutReason(sent.DeepClone().AsObject()), ["status"]) is { } changed)
        {
            throw AppointmentRefusals.Changed(changed, "the status and the reason");
        }

        content["status"] = Appointment.Cancelled;
        content.Append("extension", reason.DeepClone());

        return held with { Version = held.Version + 1, Status = Appointment.Cancelled, Content = content.ToJsonString() };
    }

    private static JsonObject WithoutReason(JsonObject appointment)
    {
        if (appointment["extension"] is JsonArray extensions)
        {
            extensions.RemoveAll(extension => (extension as JsonObject)?.Str("url") == ReasonUrl);
        }

        return appointment;
    }
}

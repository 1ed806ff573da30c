using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>Amends an appointment: description and comment, nothing else.</summary>
internal static class Amendment
{
    private static readonly string[] Allowed = ["description", "comment"];

    /// <exception cref="GpConnectException">Something else differs, or the appointment has been cancelled.</exception>
    public static Appointment Of(Appointment held, JsonObject sent)
    {
        AppointmentRules.CheckIsAppointment(sent);
        if (held.Status == Appointment.Cancelled)
        {
            throw AppointmentRefusals.NotBookable("A cancelled appointment cannot be amended.");
        }

        var content = JsonNode.Parse(held.Content)!.AsObject();
        if (AppointmentComparison.FindChange(content, sent, Allowed) is { } changed)
        {
            throw AppointmentRefusals.Changed(changed, "description and comment");
        }

        AppointmentRules.CheckTexts(sent);
        if (sent.Str("description") is not { } description)
        {
            throw AppointmentRefusals.NotBookable("description is missing.");
        }

        content["description"] = description;
        content.Remove("comment");
        content.Set("comment", sent.Str("comment"));

        return held with { Version = held.Version + 1, Content = content.ToJsonString() };
    }
}

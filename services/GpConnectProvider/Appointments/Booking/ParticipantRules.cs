using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>Who takes part: one patient, the session's place, and the session's practitioner unless left out. References are relative.</summary>
internal static class ParticipantRules
{
    /// <returns>The patient's logical id.</returns>
    public static string PatientOf(JsonObject appointment, Session session)
    {
        string? patient = null;
        var hasLocation = false;
        foreach (var participant in appointment.Objects("participant"))
        {
            var (type, id) = ActorOf(participant);
            switch (type)
            {
                case "Patient" when patient is null:
                    patient = id;
                    break;
                case "Location" when id == session.Location.Value:
                    hasLocation = true;
                    break;
                case "Practitioner" when id == session.Practitioner:
                    break;
                default:
                    throw AppointmentRefusals.NotBookable($"{type}/{id} takes no part in the Schedule of the slot.");
            }
        }

        if (!hasLocation)
        {
            throw AppointmentRefusals.NotBookable("There is no Location among the participants.");
        }

        return patient ?? throw AppointmentRefusals.NotBookable("There is no Patient among the participants.");
    }

    private static (string Type, string Id) ActorOf(JsonObject participant)
    {
        var reference = participant.Obj("actor")?.Str("reference");

        return reference?.Split('/') is [var type, var id] && id.Length > 0
            ? (type, id)
            : throw AppointmentRefusals.NotBookable($"A participant's actor must be a relative reference, not '{reference}'.");
    }
}

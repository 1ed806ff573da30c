using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Appointments;

/// <summary>
/// An appointment between what patients send and what the practice keeps: patients are named by NHS number there and by logical id here.
/// </summary>
internal static class OwnAppointment
{
    private const string Description = "Booked online by the patient";

    /// <exception cref="GpConnectException">It is about somebody else.</exception>
    public static JsonObject FromPatient(JsonObject sent, PatientCall call)
    {
        if (sent.Str("status") == "proposed")
        {
            sent["status"] = Appointment.Booked;
        }

        if (!sent.ContainsKey("description"))
        {
            sent["description"] = Description; // Patients need not say why; in direct care somebody must.
        }

        foreach (var actor in Patients(sent))
        {
            call.EnsureIsPatient(actor.Str("reference")!.Split('/')[1]);
            actor["reference"] = $"Patient/{call.Patient.Id}";
        }

        return sent;
    }

    public static JsonObject ForPatient(JsonObject held, PatientCall call)
    {
        foreach (var actor in Patients(held))
        {
            actor["reference"] = $"Patient/{call.Patient.NhsNumber}";
        }

        return held;
    }

    /// <exception cref="GpConnectException">It is somebody else's, which is told as if there were none.</exception>
    public static Appointment EnsureOwn(Appointment appointment, PatientCall call) =>
        appointment.PatientId == call.Patient.Id ? appointment : throw AppointmentRefusals.NotFound($"{appointment.Id}");

    /// <exception cref="GpConnectException">It is cancelled, or has begun.</exception>
    public static void EnsureCanBeCancelled(Appointment appointment, DateTimeOffset now)
    {
        if (appointment.Status == Appointment.Cancelled)
        {
            throw new GpConnectException(PatientFacingCodes.CannotCancel, "The appointment cannot be cancelled.", new("It has been cancelled already.", $"appointments/{appointment.Id}"));
        }

        if (appointment.Start <= now.UtcDateTime)
        {
            throw new GpConnectException(PatientFacingCodes.TooLateToCancel, "It is too late to cancel the appointment.", new("It has begun.", $"appointments/{appointment.Id}"));
        }
    }

    private static IEnumerable<JsonObject> Patients(JsonObject appointment) => appointment.Objects("participant")
        .Select(participant => participant.Obj("actor"))
        .OfType<JsonObject>()
        .Where(actor => actor.Str("reference")?.StartsWith("Patient/", StringComparison.Ordinal) == true);
}

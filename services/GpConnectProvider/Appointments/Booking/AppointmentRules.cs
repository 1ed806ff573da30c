using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>What must hold of an appointment by itself. Everything that does not is 422 INVALID_RESOURCE.</summary>
internal static class AppointmentRules
{
    private const int LongestDescription = 100;
    private const int LongestComment = 500;

    private static readonly string[] Mandatory = ["start", "end", "created", "slot", "description"];

    private static readonly string[] Forbidden =
    [
        "id", "reason", "specialty", "appointmentType", "indication", "supportingInformation", "incomingReferral", "requestedPeriod",
    ];

    private static readonly string[] Extensions = [BookingOrganisation.Url, SlotResource.RoleUrl, SlotResource.ChannelUrl];

    private static readonly FhirValidator Validator = new(FhirVersion.Stu3);

    /// <exception cref="GpConnectException">The first rule of a booking that does not hold.</exception>
    public static void CheckNew(JsonObject appointment)
    {
        CheckIsAppointment(appointment);
        Check(appointment.Obj("meta")?.Strings("profile").Contains(Stu3.Profile("GPConnect-Appointment-1")) == true, "meta.profile must name GPConnect-Appointment-1.");
        Check(appointment.Str("status") == Appointment.Booked, "The status of a new appointment must be booked.");
        foreach (var name in Mandatory)
        {
            Check(appointment.ContainsKey(name), $"{name} is missing.");
        }

        foreach (var name in Forbidden)
        {
            Check(!appointment.ContainsKey(name), $"{name} must not be sent.");
        }

        Check(appointment.Objects("extension").All(extension => Extensions.Contains(extension.Str("url"))), "An extension is not one of a booking.");
        CheckTexts(appointment);
    }

    /// <exception cref="GpConnectException">It is another resource, or no valid one.</exception>
    public static void CheckIsAppointment(JsonObject appointment)
    {
        Check(appointment.ResourceType() == "Appointment", $"The body is not an Appointment but {appointment.ResourceType() ?? "no FHIR resource"}.");
        if (Validator.Validate(appointment).FirstOrDefault(issue => issue.IsError) is { } fault)
        {
            throw AppointmentRefusals.NotValid(fault);
        }
    }

    /// <summary>Texts are never cut short, so too long ones are refused.</summary>
    public static void CheckTexts(JsonObject appointment)
    {
        Check((appointment.Str("description")?.Length ?? 0) <= LongestDescription, $"description may have {LongestDescription} characters.");
        Check((appointment.Str("comment")?.Length ?? 0) <= LongestComment, $"comment may have {LongestComment} characters.");
    }

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw AppointmentRefusals.NotBookable(otherwise);
        }
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Booking;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Appointments.Visits;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Appointments;

/// <summary>An appointment that the practice has made itself: others can read it like their own.</summary>
internal static class OwnBooking
{
    private const string Contained = "practice";

    private static readonly TimeOnly Opening = new(8, 0);

    /// <summary>The slots of a session that are the practice's own, in the days that can be booked, each with whom it is for.</summary>
    public static IEnumerable<(BookableSlot Slot, NhsNumber Patient)> In(Session session, IReadOnlyList<NhsNumber> patients, DateOnly today) =>
        BookingWindow.DaysBetween(today, today.AddDays(BookingWindow.Days)).SelectMany(day => session.On(day).Zip(patients));

    /// <param name="id">The logical id.</param>
    /// <param name="today">The day on which it was made.</param>
    public static Appointment Of(int id, BookableSlot slot, PracticePatient patient, Practice practice, Practitioner practitioner, DateOnly today) => new()
    {
        Id = id,
        Practice = practice.OdsCode,
        PatientId = patient.Id,
        Start = slot.Start.UtcDateTime,
        Status = Appointment.Booked,
        Content = AppointmentContent.Of(Request(slot, patient, practice, today), slot, practitioner).ToJsonString(),
    };

    private static JsonObject Request(BookableSlot slot, PracticePatient patient, Practice practice, DateOnly today)
    {
        var isVisit = slot.Channel == DeliveryChannel.Visit;

        return new JsonObject
        {
            ["meta"] = Stu3.Meta("GPConnect-Appointment-1"),
            ["contained"] = new JsonArray(Booker(practice)),
            ["extension"] = new JsonArray(Stu3.Extension(BookingOrganisation.Url, "valueReference", new JsonObject { ["reference"] = $"#{Contained}" })),
            ["status"] = Appointment.Booked,
            ["description"] = slot.Session.SlotType,
            ["start"] = UkTime.Write(slot.Start),
            ["end"] = UkTime.Write(slot.End),
            ["slot"] = new JsonArray(Stu3.Reference("Slot", slot.Id)),
            ["created"] = UkTime.Write(UkTime.At(today, Opening)),
            ["participant"] = new JsonArray(
                Participant("Patient", $"{patient.Id}"),
                Participant("Location", isVisit ? VisitLocation.Id : slot.Session.Location.Value),
                Participant("Practitioner", slot.Session.Practitioner)),
        }
            .Set("comment", isVisit ? slot.Session.SlotType : null); // What kind of visit it is.
    }

    private static JsonObject Booker(Practice practice) => new JsonObject
    {
        ["resourceType"] = "Organization",
        ["id"] = Contained,
        ["meta"] = Stu3.Meta("CareConnect-GPC-Organization-1"),
        ["identifier"] = new JsonArray(Stu3.Identifier(OdsCode.System, practice.OdsCode.Value)),
        ["name"] = practice.Name,
    }
        .Append("telecom", practice.Telephone is { } number ? Stu3.Phone(number, "work") : null);

    private static JsonObject Participant(string type, string id) => new() { ["actor"] = Stu3.Reference(type, id), ["status"] = "accepted" };
}

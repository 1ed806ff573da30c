using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>The slots that an appointment takes: real ones, side by side in one session, and for whoever books.</summary>
internal static class SlotRules
{
    private const string Prefix = "Slot/";

    /// <returns>The slots, the earliest first.</returns>
    public static IReadOnlyList<BookableSlot> Find(JsonObject appointment, IReadOnlyList<Session> sessions)
    {
        var slots = new List<BookableSlot>();
        foreach (var reference in appointment.Objects("slot").Select(slot => slot.Str("reference")))
        {
            var found = reference?.StartsWith(Prefix, StringComparison.Ordinal) == true ? BookableSlot.Find(sessions, reference[Prefix.Length..]) : null;
            slots.Add(found ?? throw AppointmentRefusals.NotBookable($"'{reference}' is no slot of this practice."));
        }

        return slots.Count > 0 ? [.. slots.OrderBy(slot => slot.Start)] : throw AppointmentRefusals.NotBookable("There is no slot.");
    }

    public static void Check(JsonObject appointment, IReadOnlyList<BookableSlot> slots, BookingOrganisation organisation, Practitioner practitioner, DateTimeOffset now)
    {
        var first = slots[0];
        if (slots.Any(slot => slot.ScheduleId != first.ScheduleId || slot.Channel != first.Channel)
            || slots.Zip(slots.Skip(1)).Any(pair => pair.First.End != pair.Second.Start))
        {
            throw AppointmentRefusals.NotBookable("Several slots must follow one another in one Schedule, with one delivery channel and one service type.");
        }

        CheckTimes(appointment, first.Start, slots[^1].End);
        CheckSession(appointment, first, practitioner);
        if (first.Start <= now)
        {
            throw AppointmentRefusals.NotBookable("The slot is in the past.");
        }

        if (UkTime.DayOf(first.Start) > UkTime.DayOf(now).AddDays(BookingWindow.Days))
        {
            throw AppointmentRefusals.NotBookable($"Slots can be booked {BookingWindow.Days} days ahead.");
        }

        if (!IsFor(first.Session, organisation))
        {
            throw AppointmentRefusals.NotBookable($"The slot is kept for others than {organisation.OdsCode}.");
        }
    }

    // To the offset, as it was given out.
    private static void CheckTimes(JsonObject appointment, DateTimeOffset start, DateTimeOffset end)
    {
        if (!IsSame(appointment.Str("start"), start) || !IsSame(appointment.Str("end"), end))
        {
            throw AppointmentRefusals.NotBookable($"start and end must be those of the slots: {UkTime.Write(start)} and {UkTime.Write(end)}.");
        }

        if (appointment.Whole("minutesDuration") is { } minutes && minutes != (int)(end - start).TotalMinutes)
        {
            throw AppointmentRefusals.NotBookable("minutesDuration is not how long the slots last.");
        }
    }

    private static bool IsSame(string? sent, DateTimeOffset expected) =>
        DateTimeOffset.TryParse(sent, out var instant) && instant == expected && instant.Offset == expected.Offset && !sent.EndsWith('Z');

    private static void CheckSession(JsonObject appointment, BookableSlot slot, Practitioner practitioner)
    {
        if (slot.Channel == DeliveryChannel.Visit)
        {
            throw AppointmentRefusals.NotBookable("Home visits cannot be booked by others.");
        }

        var channel = appointment.FindExtension(SlotResource.ChannelUrl)?.Str("valueCode");
        if (channel is not null && channel != SlotResource.Channel(slot.Channel)?.Str("valueCode"))
        {
            throw AppointmentRefusals.NotBookable("The delivery channel is not the slot's.");
        }

        var roles = appointment.FindExtension(SlotResource.RoleUrl)?.Obj("valueCodeableConcept")?.Objects("coding").Select(coding => coding.Str("code"));
        if (roles?.Contains(practitioner.JobRole.Code) == false)
        {
            throw AppointmentRefusals.NotBookable("The practitioner's role is not that of the Schedule.");
        }
    }

    private static bool IsFor(Session session, BookingOrganisation organisation) =>
        (session.BookableByOrganisations.Count == 0 || session.BookableByOrganisations.Contains(organisation.OdsCode))
        && (session.BookableByTypes.Count == 0 || session.BookableByTypes.Contains(organisation.Type));
}

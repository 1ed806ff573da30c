using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>An appointment that a consumer asks for and that keeps all rules but one: whether the slots are still free.</summary>
internal sealed class BookingRequest
{
    private readonly JsonObject _sent;
    private readonly Practitioner _practitioner;

    private BookingRequest(JsonObject sent, IReadOnlyList<BookableSlot> slots, string patientId, Practitioner practitioner)
    {
        _sent = sent;
        _practitioner = practitioner;
        Slots = slots;
        PatientId = patientId;
    }

    /// <summary>One or several that follow one another, in order.</summary>
    public IReadOnlyList<BookableSlot> Slots { get; }

    /// <summary>The patient's logical id.</summary>
    public string PatientId { get; }

    /// <exception cref="GpConnectException">The first rule that does not hold.</exception>
    public static BookingRequest Parse(JsonObject body, ConsumerCall call, DateTimeOffset now)
    {
        AppointmentRules.CheckNew(body);
        var organisation = BookingOrganisation.Of(body);
        var slots = SlotRules.Find(body, [.. call.Store.View.SessionsOf(call.Practice.OdsCode)]);
        var practitioner = call.Store.View.FindPractitioner(slots[0].Session.Practitioner)!;
        SlotRules.Check(body, slots, organisation, practitioner, now);
        var patientId = ParticipantRules.PatientOf(body, slots[0].Session);

        return new BookingRequest(body, slots, patientId, practitioner);
    }

    /// <summary>The resource to be kept.</summary>
    public string ToContent() => AppointmentContent.Of(_sent, Slots[0], _practitioner).ToJsonString();
}

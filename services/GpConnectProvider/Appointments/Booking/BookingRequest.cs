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
        SlotRules.Check(body, slots, organisation, now);
        var patientId = ParticipantRules.PatientOf(body, slots[0].Session);

        return new BookingRequest(body, slots, patientId, call.Store.View.FindPractitioner(slots[0].Session.Practitioner)!);
    }

    /// <summary>The resource to be kept: what was sent, with what the practice knows of the session.</summary>
    public string ToContent()
    {
        var content = new JsonObject { ["resourceType"] = "Appointment", ["meta"] = _sent["meta"]!.DeepClone() };
        foreach (var (name, value) in _sent)
        {
            if (name is not ("resourceType" or "meta" or "serviceCategory" or "serviceType"))
            {
                content[name] = value?.DeepClone();
            }
        }

        content["extension"] = new JsonArray(
        [
            _sent.FindExtension(BookingOrganisation.Url)!.DeepClone(),
            SlotResource.Role(_practitioner),
            .. SlotResource.Channel(Slots[0].Channel) is { } channel ? [channel] : Array.Empty<JsonNode>(),
        ]);
        content["serviceCategory"] = new JsonObject { ["text"] = Slots[0].Session.ScheduleType };
        content["serviceType"] = new JsonArray(new JsonObject { ["text"] = Slots[0].Session.SlotType });

        return content.ToJsonString();
    }
}

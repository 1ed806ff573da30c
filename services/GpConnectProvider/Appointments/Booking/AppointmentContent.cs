using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>An appointment as it is kept: what was asked for, with what the practice knows of the session.</summary>
internal static class AppointmentContent
{
    /// <param name="asked">The appointment with its booking organisation.</param>
    /// <param name="first">The first of its slots.</param>
    /// <param name="practitioner">Whose session it is.</param>
    public static JsonObject Of(JsonObject asked, BookableSlot first, Practitioner practitioner)
    {
        var content = new JsonObject { ["resourceType"] = "Appointment", ["meta"] = asked["meta"]!.DeepClone() };
        foreach (var (name, value) in asked)
        {
            if (name is not ("resourceType" or "meta" or "serviceCategory" or "serviceType"))
            {
                content[name] = value?.DeepClone();
            }
        }

        content["extension"] = new JsonArray(
        [
            asked.FindExtension(BookingOrganisation.Url)!.DeepClone(),
            SlotResource.Role(practitioner),
            .. SlotResource.Channel(first.Channel) is { } channel ? [channel] : Array.Empty<JsonNode>(),
        ]);
        content["serviceCategory"] = new JsonObject { ["text"] = first.Session.ScheduleType };
        content["serviceType"] = new JsonArray(new JsonObject { ["text"] = first.Session.SlotType });

        return content;
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Appointments.Slots;

/// <summary>A free slot (GPConnect-Slot-1) and its Schedule (GPConnect-Schedule-1).</summary>
internal static class SlotResource
{
    public static readonly string ChannelUrl = Stu3.Profile("Extension-GPConnect-DeliveryChannel-2");
    public static readonly string RoleUrl = Stu3.Profile("Extension-GPConnect-PractitionerRole-1");

    public static JsonObject From(BookableSlot slot) => new JsonObject
    {
        ["resourceType"] = "Slot",
        ["id"] = slot.Id,
        ["meta"] = Stu3.Meta("GPConnect-Slot-1", version: 1),
    }
        .Append("extension", Channel(slot.Channel))
        .Append("serviceType", new JsonObject { ["text"] = slot.Session.SlotType })
        .Set("schedule", Stu3.Reference("Schedule", slot.ScheduleId))
        .Set("status", "free")
        .Set("start", UkTime.Write(slot.Start))
        .Set("end", UkTime.Write(slot.End));

    /// <param name="slot">Any slot of the session on the day.</param>
    public static JsonObject ScheduleOf(BookableSlot slot, Practitioner practitioner) => new()
    {
        ["resourceType"] = "Schedule",
        ["id"] = slot.ScheduleId,
        ["meta"] = Stu3.Meta("GPConnect-Schedule-1", version: 1),
        ["extension"] = new JsonArray(Role(practitioner)),
        ["serviceCategory"] = new JsonObject { ["text"] = slot.Session.ScheduleType },
        ["actor"] = new JsonArray(
            Stu3.Reference("Location", slot.Session.Location.Value),
            Stu3.Reference("Practitioner", slot.Session.Practitioner)),
        ["planningHorizon"] = new JsonObject
        {
            ["start"] = UkTime.Write(UkTime.At(slot.Day, slot.Session.Start)),
            ["end"] = UkTime.Write(UkTime.At(slot.Day, slot.Session.End)),
        },
    };

    public static JsonObject Role(Practitioner practitioner) =>
        Stu3.Extension(RoleUrl, "valueCodeableConcept", PractitionerResource.JobRole(practitioner.JobRole));

    public static JsonObject? Channel(DeliveryChannel? channel) =>
        channel is { } known ? Stu3.Extension(ChannelUrl, "valueCode", CodeOf(known)) : null;

    private static string CodeOf(DeliveryChannel channel) => channel == DeliveryChannel.InPerson ? "In-person" : channel.ToString();
}

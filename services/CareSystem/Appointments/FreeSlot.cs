using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Appointments;

/// <summary>A free slot of one session on one day.</summary>
/// <param name="Time">09:30 to 09:40.</param>
public sealed record FreeSlot(string Id, string Time, string? Channel, string? Kind);

/// <summary>A session with its free slots: who sees patients, where, of what kind.</summary>
public sealed record FreeSession(string Day, string? Category, string? Practitioner, string? Role, string? Place, IReadOnlyList<FreeSlot> Slots)
{
    /// <summary>By day, then by the first slot. What has begun already is free, and can no longer be booked.</summary>
    public static IReadOnlyList<FreeSession> Of(JsonNode? bundle, DateTimeOffset now)
    {
        var found = new StructuredBundle(bundle);

        return
        [
            .. found.OfType("Slot")
                .Where(slot => !DateTimeOffset.TryParse(slot.Text("start"), CultureInfo.InvariantCulture, out var start) || start > now)
                .OrderBy(slot => slot.Text("start"), StringComparer.Ordinal)
                .GroupBy(slot => (Day: slot.Text("start")?.Split('T')[0], Schedule: slot.Get("schedule").Text("reference")))
                .Select(slots => Of(found, slots.Key.Day, found.Find(slots.First().Get("schedule")), slots)),
        ];
    }

    private static FreeSession Of(StructuredBundle found, string? day, JsonNode? schedule, IEnumerable<JsonNode> slots)
    {
        var actors = schedule.Items("actor").ToLookup(actor => actor.Text("reference")?.Split('/')[0]);

        return new FreeSession(
            FhirText.Date(day) ?? "",
            schedule.Get("serviceCategory").Text("text"),
            found.NameOf(actors["Practitioner"].FirstOrDefault()),
            FhirText.Coded(schedule.ExtensionNamed("PractitionerRole-1").Get("valueCodeableConcept")),
            found.NameOf(actors["Location"].FirstOrDefault()),
            [
                .. slots.Select(slot => new FreeSlot(
                    slot.Text("id") ?? "",
                    $"{FhirText.TimeOfDay(slot.Text("start"))} to {FhirText.TimeOfDay(slot.Text("end"))}",
                    slot.ExtensionNamed("DeliveryChannel-2").Text("valueCode"),
                    slot.First("serviceType").Text("text"))),
            ]);
    }
}

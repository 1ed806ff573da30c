using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>Which slots are booked, and the Appointment (GPConnect-Appointment-1) that books them.</summary>
internal static class Booking
{
    private const string Profiles = "https://fhir.nhs.uk/STU3/StructureDefinition/";
    private const string DefaultDescription = "Appointment booked through GP Connect";

    /// <summary>How long before its beginning a slot may still be chosen for somebody: practices book none that has begun.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(1);

    /// <returns>The slots that were asked for, the earliest first; else the first that does not begin at once.</returns>
    /// <exception cref="JourneyEnded">There are none, or not those.</exception>
    public static IReadOnlyList<JsonObject> Choose(JsonObject found, AppointmentChoice? choice, DateTimeOffset now)
    {
        var free = found.Resources("Slot").OrderBy(slot => StartOf(slot)).ToList();
        if (choice?.Slots is not { Count: > 0 } wanted)
        {
            return free.FirstOrDefault(slot => StartOf(slot) > now + Lead) is { } first
                ? [first]
                : throw JourneyEnded.BecauseOfRule("The practice has no free slot for this organisation in that time.", found.DeepClone());
        }

        var chosen = free.Where(slot => wanted.Contains(slot.Str("id"))).ToList();

        return chosen.Count == wanted.Count
            ? chosen
            : throw JourneyEnded.BecauseOfRule(
                $"Not among the free slots: {string.Join(", ", wanted.Except(chosen.Select(slot => slot.Str("id")!)))}. Somebody may have booked it meanwhile.",
                found.DeepClone());
    }

    public static JsonObject Of(
        IReadOnlyList<JsonObject> slots, JsonObject found, string patientId, ConsumerSystem consumer, AppointmentChoice? choice, string created)
    {
        var schedule = found.Resources("Schedule").FirstOrDefault(one => $"Schedule/{one.Str("id")}" == slots[0].Obj("schedule")?.Str("reference"));
        var appointment = new JsonObject
        {
            ["resourceType"] = "Appointment",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray($"{Profiles}GPConnect-Appointment-1") },
            ["contained"] = new JsonArray(Organisation(consumer)),
            ["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = $"{Profiles}Extension-GPConnect-BookingOrganisation-1",
                ["valueReference"] = new JsonObject { ["reference"] = "#1" },
            }),
            ["status"] = "booked",
            ["description"] = string.IsNullOrWhiteSpace(choice?.Description) ? DefaultDescription : choice.Description,
            ["start"] = slots[0]["start"]?.DeepClone(),
            ["end"] = slots[^1]["end"]?.DeepClone(),
            ["slot"] = new JsonArray([.. slots.Select(slot => Reference($"Slot/{slot.Str("id")}"))]),
            ["created"] = created,
            ["participant"] = new JsonArray(
            [
                Participant($"Patient/{patientId}"),
                .. (schedule?.Objects("actor") ?? []).Select(actor => Participant(actor.Str("reference"))),
            ]),
        };
        if (!string.IsNullOrWhiteSpace(choice?.Comment))
        {
            appointment["comment"] = choice.Comment;
        }

        return appointment;
    }

    private static DateTimeOffset StartOf(JsonObject slot) =>
        DateTimeOffset.TryParse(slot.Str("start"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) ? start : DateTimeOffset.MaxValue;

    private static JsonObject Organisation(ConsumerSystem consumer)
    {
        var organisation = new JsonObject
        {
            ["resourceType"] = "Organization",
            ["id"] = "1",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray($"{Profiles}CareConnect-GPC-Organization-1") },
            ["identifier"] = new JsonArray(new JsonObject { ["system"] = OdsCode.System, ["value"] = consumer.Organization.OdsCode.Value }),
        };
        if (consumer.OrganizationType is { } type)
        {
            organisation["type"] = new JsonArray(new JsonObject
            {
                ["coding"] = new JsonArray(new JsonObject { ["system"] = OrganisationTypes.System, ["code"] = type }),
            });
        }

        organisation["name"] = consumer.Organization.Name;
        organisation["telecom"] = new JsonArray(new JsonObject { ["system"] = "phone", ["value"] = consumer.Telephone });

        return organisation;
    }

    private static JsonObject Participant(string? actor) => new() { ["actor"] = Reference(actor), ["status"] = "accepted" };

    private static JsonObject Reference(string? reference) => new() { ["reference"] = reference };
}

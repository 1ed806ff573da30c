using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.PatientApp.Identity;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.PatientApp.Platform;

/// <summary>Books a slot, and takes a booking back.</summary>
internal static class AppointmentRequests
{
    private const string Profiles = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    /// <param name="slots">The answer that the slot is in, with its Schedule and the practice.</param>
    /// <returns>Null where the slot is not in it.</returns>
    public static JsonObject? Book(Session session, AppAnswer slots, string slotId, DateTimeOffset now)
    {
        var slot = slots.Resources("Slot").FirstOrDefault(resource => (string?)resource["id"] == slotId);
        var schedule = slots.Resources("Schedule").FirstOrDefault(resource => $"Schedule/{(string?)resource["id"]}" == (string?)slot?["schedule"]?["reference"]);
        var practice = slots.Resources("Organization").FirstOrDefault();
        if (slot is null || schedule is null || practice is null)
        {
            return null;
        }

        var location = schedule["actor"]!.AsArray().Select(actor => (string)actor!["reference"]!).First(reference => reference.StartsWith("Location/", StringComparison.Ordinal));

        return new JsonObject
        {
            ["resourceType"] = "Appointment",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profiles + "GPConnect-Appointment-1") },
            ["contained"] = new JsonArray(Booker(practice)),
            ["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = Profiles + "Extension-GPConnect-BookingOrganisation-1",
                ["valueReference"] = new JsonObject { ["reference"] = "#1" },
            }),
            ["status"] = "booked",
            ["description"] = "Booked online",
            ["start"] = (string)slot["start"]!,
            ["end"] = (string)slot["end"]!,
            ["slot"] = new JsonArray(new JsonObject { ["reference"] = $"Slot/{slotId}" }),
            ["created"] = now.ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture),
            ["participant"] = new JsonArray(Participant($"Patient/{session.NhsNumber}"), Participant(location)),
        };
    }

    /// <param name="held">The appointment as it was read.</param>
    public static JsonObject Cancel(JsonNode held)
    {
        var appointment = held.DeepClone().AsObject();
        appointment["status"] = "cancelled";
        appointment["extension"]!.AsArray().Add(new JsonObject
        {
            ["url"] = Profiles + "Extension-GPConnect-AppointmentCancellationReason-1",
            ["valueString"] = "Cancelled online by the patient",
        });

        return appointment;
    }

    // Patients book for themselves: the practice stands where an organisation is asked for.
    private static JsonObject Booker(JsonNode practice) => new()
    {
        ["resourceType"] = "Organization",
        ["id"] = "1",
        ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profiles + "CareConnect-GPC-Organization-1") },
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = OdsCode.System, ["value"] = OdsCodeOf(practice) }),
        ["name"] = (string?)practice["name"],
        ["telecom"] = new JsonArray(new JsonObject { ["system"] = "phone", ["value"] = "01632 960000" }),
    };

    private static string? OdsCodeOf(JsonNode practice) =>
        (string?)practice["identifier"]?.AsArray().FirstOrDefault(identifier => (string?)identifier!["system"] == OdsCode.System)?["value"];

    private static JsonObject Participant(string reference) => new()
    {
        ["actor"] = new JsonObject { ["reference"] = reference },
        ["status"] = "accepted",
    };
}

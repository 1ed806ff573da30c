using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Foundations;

namespace SpineSandbox.GpConnectProvider.Tests.Appointments;

/// <summary>Calls of Appointment Management. The test clock stands on Monday, 2 March 2026, 09:30.</summary>
internal static class Diary
{
    private const string Profile = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    public const string ReasonUrl = Profile + "Extension-GPConnect-AppointmentCancellationReason-1";

    public static Call Slots(string start = "ge2026-03-03", string end = "le2026-03-09", string further = "") => Call.Get(
        $"/Slot?start={Uri.EscapeDataString(start)}&end={Uri.EscapeDataString(end)}&status=free&_include=Slot%3Aschedule{further}",
        "fhir:rest:search:slot-1");

    public static Call Book(JsonObject appointment) => Call.Post("/Appointment", "fhir:rest:create:appointment-1", appointment);

    public static Call Read(string id) => Call.Get($"/Appointment/{id}", "fhir:rest:read:appointment-1");

    public static Call List(string patientId, string query = "start=ge2026-03-02&start=le2026-03-16") =>
        Call.Get($"/Patient/{patientId}/Appointment?{query}", "fhir:rest:search:patient_appointments-1");

    public static Call Amend(JsonObject appointment) => Put(appointment, "update");

    public static Call Cancel(JsonObject appointment) => Put(appointment, "cancel");

    public static async Task<IReadOnlyList<JsonObject>> FreeAsync(this SandboxService<Program> provider, string further = "") =>
        [.. (await Slots(further: further).SendAsync(provider)).Succeeds().Entries.Where(resource => resource.ResourceType() == "Slot")];

    /// <summary>A booking of these slots for the plain patient that keeps every rule.</summary>
    public static async Task<JsonObject> BookingAsync(this SandboxService<Program> provider, params JsonObject[] slots)
    {
        var patient = (await Search.Patient().SendAsync(provider)).Entries.Single().Str("id")!;
        var session = (await Slots().SendAsync(provider)).Entries.Single(resource =>
            resource.ResourceType() == "Schedule" && $"Schedule/{resource.Str("id")}" == slots[0].Obj("schedule")!.Str("reference"));

        return BookingOf(patient, session, slots);
    }

    public static JsonObject BookingOf(string patient, JsonObject session, params JsonObject[] slots) => new()
    {
        ["resourceType"] = "Appointment",
        ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profile + "GPConnect-Appointment-1") },
        ["contained"] = new JsonArray(BookingPractice()),
        ["extension"] = new JsonArray(new JsonObject
        {
            ["url"] = Profile + "Extension-GPConnect-BookingOrganisation-1",
            ["valueReference"] = new JsonObject { ["reference"] = "#1" },
        }),
        ["status"] = "booked",
        ["description"] = "Follow up",
        ["start"] = slots[0]["start"]!.DeepClone(),
        ["end"] = slots[^1]["end"]!.DeepClone(),
        ["slot"] = new JsonArray([.. slots.Select(slot => Reference($"Slot/{slot.Str("id")}"))]),
        ["created"] = "2026-03-02T09:30:00+00:00",
        ["comment"] = "Rang this morning",
        ["participant"] = new JsonArray(
        [
            Participant($"Patient/{patient}"),
            .. session.Objects("actor").Select(actor => Participant(actor.Str("reference")!)),
        ]),
    };

    public static async Task<JsonObject> BookedAsync(this SandboxService<Program> provider)
    {
        var slots = await provider.FreeAsync();
        return (await Book(await provider.BookingAsync(slots[0])).SendAsync(provider)).Creates().Resource;
    }

    public static Answer Creates(this Answer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.Created, System.Text.Encoding.UTF8.GetString(answer.Body));
        return answer;
    }

    public static JsonObject Because(this JsonObject appointment, string? reason)
    {
        var cancelled = appointment.DeepClone().AsObject();
        cancelled["status"] = "cancelled";
        if (reason is not null)
        {
            cancelled.Append("extension", new JsonObject { ["url"] = ReasonUrl, ["valueString"] = reason });
        }

        return cancelled;
    }

    public static JsonObject Changed(this JsonObject appointment, Action<JsonObject> change)
    {
        var changed = appointment.DeepClone().AsObject();
        change(changed);

        return changed;
    }

    public static JsonObject Participant(string actor) => new() { ["actor"] = Reference(actor), ["status"] = "accepted" };

    public static JsonObject Reference(string reference) => new() { ["reference"] = reference };

    private static JsonObject BookingPractice() => new()
    {
        ["resourceType"] = "Organization",
        ["id"] = "1",
        ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profile + "CareConnect-GPC-Organization-1") },
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = OdsCode.System, ["value"] = "Z98020" }),
        ["name"] = "Fellside Medical Centre",
        ["telecom"] = new JsonArray(new JsonObject { ["system"] = "phone", ["value"] = "01632 960020" }),
    };

    private static Call Put(JsonObject appointment, string interaction) =>
        Call.Post($"/Appointment/{appointment.Str("id")}", $"fhir:rest:{interaction}:appointment-1", appointment) with { Method = HttpMethod.Put };
}

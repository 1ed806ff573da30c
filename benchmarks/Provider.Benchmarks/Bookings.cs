using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Load;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>Books every slot once: of the practice whose diary <see cref="BenchmarkSeed"/> has filled, after a reset.</summary>
internal static class Bookings
{
    private const int Most = 1_500;
    private const string Profiles = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    public static async Task<Measurement> RunAsync(Surroundings all, bool throughProxy, int connections)
    {
        await all.ResetProviderAsync();
        var (consumer, practice) = (all.Consumer, BenchmarkSeed.Practice);
        var patient = await PatientAsync(all, practice);
        var found = new List<JsonObject>();
        for (var day = 1; found.Count < Most; day++)
        {
            found.AddRange(await EntriesAsync(all, Questions.SlotsOf(practice, DateTime.Today.AddDays(day), days: 0)));
        }

        var schedules = found.Where(resource => resource.ResourceType() == "Schedule").ToDictionary(schedule => $"Schedule/{schedule.Str("id")}");
        var bookings = found.Where(resource => resource.ResourceType() == "Slot").Take(Most)
            .Select(slot => Booking(practice, patient, slot, schedules[slot.Obj("schedule")!.Str("reference")!]))
            .Select(call => consumer.Write(call, all.ProviderAddress, throughProxy, minimal: true))
            .ToList();

        return await LoadGenerator.RunOnceAsync(
            all.Provider.Server.Process, throughProxy ? all.Proxy.Port : all.Provider.Port, Question.Http(bookings), connections);
    }

    private static async Task<(NhsNumber NhsNumber, string Id)> PatientAsync(Surroundings all, OdsCode practice)
    {
        var nhsNumber = all.Seed.ClinicalRecords.First(record => record.Practice == practice && record.Registration.Status == Sandbox.Seed.Clinical.RegistrationStatus.Active).NhsNumber;
        var search = new ConsumerCall(
            practice,
            $"{Questions.Foundations}/Patient?identifier={Uri.EscapeDataString($"{NhsNumber.System}|{nhsNumber}")}",
            "urn:nhs:names:services:gpconnect:fhir:rest:search:patient-1",
            RequestedScope.PatientRead,
            nhsNumber);

        return (nhsNumber, (await EntriesAsync(all, search)).Single().Str("id")!);
    }

    private static async Task<IReadOnlyList<JsonObject>> EntriesAsync(Surroundings all, ConsumerCall call) =>
        [.. FhirJson.Parse(await all.FetchAsync(call)).Objects("entry").Select(entry => entry.Obj("resource")!)];

    private static ConsumerCall Booking(OdsCode practice, (NhsNumber NhsNumber, string Id) patient, JsonObject slot, JsonObject schedule) => new(
        practice,
        $"{Questions.Foundations}/Appointment",
        "urn:nhs:names:services:gpconnect:fhir:rest:create:appointment-1",
        RequestedScope.PatientWrite,
        patient.NhsNumber,
        new JsonObject
        {
            ["resourceType"] = "Appointment",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profiles + "GPConnect-Appointment-1") },
            ["contained"] = new JsonArray(new JsonObject
            {
                ["resourceType"] = "Organization",
                ["id"] = "1",
                ["meta"] = new JsonObject { ["profile"] = new JsonArray(Profiles + "CareConnect-GPC-Organization-1") },
                ["identifier"] = new JsonArray(new JsonObject { ["system"] = OdsCode.System, ["value"] = "Z98020" }),
                ["name"] = "Consumer Surgery",
                ["telecom"] = new JsonArray(new JsonObject { ["system"] = "phone", ["value"] = "01632 960020" }),
            }),
            ["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = Profiles + "Extension-GPConnect-BookingOrganisation-1", ["valueReference"] = Reference("#1"),
            }),
            ["status"] = "booked",
            ["description"] = "Follow up",
            ["start"] = slot.Str("start"),
            ["end"] = slot.Str("end"),
            ["slot"] = new JsonArray(Reference($"Slot/{slot.Str("id")}")),
            ["created"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:sszzz"),
            ["participant"] = new JsonArray(
            [
                Participant($"Patient/{patient.Id}"),
                .. schedule.Objects("actor").Select(actor => Participant(actor.Str("reference")!)),
            ]),
        });

    private static JsonObject Participant(string actor) => new() { ["actor"] = Reference(actor), ["status"] = "accepted" };

    private static JsonObject Reference(string reference) => new() { ["reference"] = reference };
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Appointments;

/// <summary>One fault at a time in a booking that is right but for it.</summary>
public sealed class BookingRuleTests(ProviderFixture provider)
{
    public static TheoryData<string, Action<JsonObject>> Faults => new()
    {
        { "no profile", appointment => appointment.Remove("meta") },
        { "another status", appointment => appointment["status"] = "proposed" },
        { "no status", appointment => appointment.Remove("status") },
        { "no start", appointment => appointment.Remove("start") },
        { "no end", appointment => appointment.Remove("end") },
        { "no slot", appointment => appointment.Remove("slot") },
        { "no created", appointment => appointment.Remove("created") },
        { "no description", appointment => appointment.Remove("description") },
        { "no participants", appointment => appointment.Remove("participant") },
        { "no patient", appointment => appointment["participant"]!.AsArray().RemoveAt(0) },
        { "no location", appointment => appointment["participant"]!.AsArray().RemoveAt(1) },
        { "a participant without actor", appointment => appointment["participant"]![0]!.AsObject().Remove("actor") },
        { "a participant without status", appointment => appointment["participant"]![0]!.AsObject().Remove("status") },
        { "another location", appointment => appointment["participant"]![1]!["actor"]!["reference"] = "Location/Z98101" },
        { "another practitioner", appointment => appointment["participant"]![2]!["actor"]!["reference"] = "Practitioner/555000001001" },
        { "an unknown patient", appointment => appointment["participant"]![0]!["actor"]!["reference"] = "Patient/999999" },
        { "an absolute reference", appointment => appointment["participant"]![1]!["actor"]!["reference"] = "https://practice.test/Location/Z98001" },
        { "an absolute booking organisation", appointment => appointment["extension"]![0]!["valueReference"]!["reference"] = "https://practice.test/#1" },
        { "no booking organisation", appointment => appointment.Remove("extension") },
        { "an organisation that is not contained", appointment => appointment.Remove("contained") },
        { "an organisation without profile", appointment => appointment["contained"]![0]!.AsObject().Remove("meta") },
        { "an organisation without ODS code", appointment => appointment["contained"]![0]!.AsObject().Remove("identifier") },
        { "an organisation without name", appointment => appointment["contained"]![0]!.AsObject().Remove("name") },
        { "an organisation without telephone", appointment => appointment["contained"]![0]!.AsObject().Remove("telecom") },
        { "an identifier without value", appointment => appointment["identifier"] = new JsonArray(new JsonObject { ["system"] = "https://consumer.test/Id", ["value"] = null }) },
        { "an id", appointment => appointment["id"] = "7" },
        { "a reason", appointment => appointment["reason"] = new JsonArray(new JsonObject { ["text"] = "Cough" }) },
        { "a specialty", appointment => appointment["specialty"] = new JsonArray(new JsonObject { ["text"] = "Chest" }) },
        { "an appointment type", appointment => appointment["appointmentType"] = new JsonObject { ["text"] = "Walk in" } },
        { "an indication", appointment => appointment["indication"] = new JsonArray(Diary.Reference("Condition/1")) },
        { "supporting information", appointment => appointment["supportingInformation"] = new JsonArray(Diary.Reference("Binary/1")) },
        { "a referral", appointment => appointment["incomingReferral"] = new JsonArray(Diary.Reference("ReferralRequest/1")) },
        { "a reason to cancel", appointment => appointment.Append("extension", new JsonObject { ["url"] = Diary.ReasonUrl, ["valueString"] = "x" }) },
        { "an unknown extension", appointment => appointment.Append("extension", new JsonObject { ["url"] = "https://example.test/x", ["valueString"] = "x" }) },
        { "an unknown element", appointment => appointment["colour"] = "green" },
        { "a bundle", appointment => appointment["resourceType"] = "Bundle" },
        { "a malformed slot", appointment => appointment["slot"]![0]!["reference"] = "Slot/hello" },
        { "an unknown slot", appointment => appointment["slot"]![0]!["reference"] = "Slot/45555g55555" },
        { "a slot of another practice", appointment => appointment["slot"]![0]!["reference"] = "Slot/7-20260303-0" },
        { "another start", appointment => appointment["start"] = "2026-03-03T08:31:00+00:00" },
        { "another offset", appointment => appointment["start"] = "2026-03-03T09:30:00+01:00" },
        { "Z for an offset", appointment => appointment["start"] = "2026-03-03T08:30:00Z" },
        { "another end", appointment => appointment["end"] = "2026-03-03T08:50:00+00:00" },
        { "a wrong duration", appointment => appointment["minutesDuration"] = 20 },
        { "another role", appointment => appointment.Append("extension", new JsonObject
            {
                ["url"] = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-PractitionerRole-1",
                ["valueCodeableConcept"] = new JsonObject
                {
                    ["coding"] = new JsonArray(new JsonObject { ["system"] = "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1", ["code"] = "R0260" }),
                },
            }) },
        { "another delivery channel", appointment => appointment.Append("extension", new JsonObject { ["url"] = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-DeliveryChannel-2", ["valueCode"] = "Video" }) },
        { "a long description", appointment => appointment["description"] = new string('x', 101) },
        { "a long comment", appointment => appointment["comment"] = new string('x', 501) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refuses_a_booking_that_breaks_a_rule(string fault, Action<JsonObject> spoil)
    {
        Assert.NotEmpty(fault);
        var booking = (await provider.Provider.BookingAsync((await provider.Provider.FreeAsync())[0])).Changed(spoil);

        (await provider.SendAsync(Diary.Book(booking))).Refuses(422, "INVALID_RESOURCE");
    }
}

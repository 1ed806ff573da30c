using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

/// <summary>The clock of the test stands on Monday, 2 March 2026, 09:30.</summary>
public sealed class AppointmentJourneyTests(SpineFixture spine)
{
    private const string Plain = "patient.plain";

    [Fact]
    public async Task Finds_slots_books_reads_back_and_cancels()
    {
        var journey = await RunAsync(JourneyNames.AppointmentBook, Plain);

        Assert.Equal(JourneyOutcome.Completed, journey.Outcome);
        Assert.Collection(
            journey.Asked(),
            call => Assert.Equal("GET Patient", call),
            call => Assert.Equal("GET Slot", call),
            call => Assert.Equal("POST Appointment", call),
            call => Assert.StartsWith("GET Appointment/", call, StringComparison.Ordinal),
            call => Assert.StartsWith("PUT Appointment/", call, StringComparison.Ordinal));
        Assert.Equal(journey.Steps.Count, journey.Steps.Select(step => step.Step).Distinct().Count());
        Assert.Equal(201, journey.Steps.First(step => step.Method == "POST").Status);
        Assert.Equal("cancelled", (string?)journey.Result!["status"]);
    }

    [Fact]
    public async Task Leaves_the_appointment_booked_where_it_is_to_stay()
    {
        var kept = await BookAsync(Plain, new AppointmentChoice { Description = "Blood pressure check", Comment = "Rang this morning" });

        var listed = Assert.Single((await RunAsync(JourneyNames.AppointmentList, Plain)).Resources("Appointment"), one => (string?)one["id"] == (string?)kept["id"]);
        Assert.Equal(("booked", "Blood pressure check", "Rang this morning"), ((string?)listed["status"], (string?)listed["description"], (string?)listed["comment"]));
    }

    [Fact]
    public async Task Takes_the_slots_that_were_chosen_and_leaves_them_busy()
    {
        var free = (await SlotsAsync(Plain)).Resources("Slot").ToList();
        var (first, second) = free.Zip(free.Skip(1)).Last(pair =>
            (string?)pair.First["end"] == (string?)pair.Second["start"] && (string?)pair.First["schedule"]!["reference"] == (string?)pair.Second["schedule"]!["reference"]);
        string[] ids = [(string)first["id"]!, (string)second["id"]!];

        var booked = await BookAsync(Plain, new AppointmentChoice { Slots = ids });
        var again = await RunAsync(JourneyNames.AppointmentBook, Plain, new AppointmentChoice { Slots = ids });

        Assert.Equal(((string?)first["start"], (string?)second["end"]), ((string?)booked["start"], (string?)booked["end"]));
        Assert.Equal(JourneyOutcome.Refused, again.Outcome);
        Assert.Contains("Somebody may have booked it meanwhile", again.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frees_the_slot_of_what_is_cancelled()
    {
        var booked = await BookAsync(Plain);
        var slot = ((string)booked["slot"]![0]!["reference"]!)["Slot/".Length..];

        var cancelled = await RunAsync(JourneyNames.AppointmentCancel, Plain, new AppointmentChoice { Id = (string?)booked["id"], Reason = "Feels better" });

        Assert.Equal("cancelled", (string?)cancelled.Result!["status"]);
        Assert.Contains((await SlotsAsync(Plain)).Resources("Slot"), one => (string?)one["id"] == slot);
    }

    [Fact]
    public async Task Amends_description_and_comment()
    {
        var booked = await BookAsync(Plain, new AppointmentChoice { Comment = "Rang this morning" });

        var amended = await RunAsync(
            JourneyNames.AppointmentAmend, Plain, new AppointmentChoice { Id = (string?)booked["id"], Description = "Review", Comment = "" });

        Assert.Equal("Review", (string?)amended.Result!["description"]);
        Assert.Null(amended.Result["comment"]);
    }

    [Fact]
    public async Task Does_not_change_what_somebody_else_has_changed_meanwhile()
    {
        var booked = await BookAsync(Plain);
        var version = (string?)booked["meta"]!["versionId"];
        var change = new AppointmentChoice { Id = (string?)booked["id"], Version = version, Description = "First" };
        await RunAsync(JourneyNames.AppointmentAmend, Plain, change);

        var late = await RunAsync(JourneyNames.AppointmentAmend, Plain, change with { Description = "Second" });

        Assert.Equal(JourneyOutcome.Refused, late.Outcome);
        Assert.Contains("409 FHIR_CONSTRAINT_VIOLATION", late.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registers_the_patient_for_a_time_at_another_practice()
    {
        var elsewhere = OdsCode.Parse(ShippedSeed.Role("practice.datacentre.2"));

        var journey = await RunAsync(JourneyNames.AppointmentBook, Plain, new AppointmentChoice { Practice = elsewhere, Keep = true });
        var again = await RunAsync(JourneyNames.AppointmentBook, Plain, new AppointmentChoice { Practice = elsewhere });

        Assert.Equal(JourneyOutcome.Completed, journey.Outcome);
        Assert.Contains("POST Patient/$gpc.registerpatient", journey.Asked());
        Assert.DoesNotContain("POST Patient/$gpc.registerpatient", again.Asked());
    }

    [Theory]
    [InlineData("patient.sensitive", null, "restricts")]
    [InlineData("patient.practice-not-in-sds", null, "SDS holds no endpoint")]
    [InlineData("patient.practice-disabled", null, "403 ACCESS DENIED")]
    [InlineData(Plain, "2026-13-41", "422 INVALID_PARAMETER")]
    public async Task Explains_why_nothing_is_booked(string role, string? from, string explanation)
    {
        var journey = await RunAsync(JourneyNames.AppointmentBook, role, new AppointmentChoice { From = from });

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Contains(explanation, journey.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_where_no_slot_is_free()
    {
        // A Sunday: this practice is closed.
        var journey = await RunAsync(JourneyNames.AppointmentBook, "patient.care-home", new AppointmentChoice { From = "2026-03-08", To = "2026-03-08" });

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Contains("no free slot", journey.Explanation, StringComparison.Ordinal);
    }

    private async Task<JsonNode> BookAsync(string role, AppointmentChoice? choice = null)
    {
        var journey = await RunAsync(JourneyNames.AppointmentBook, role, (choice ?? new AppointmentChoice()) with { Keep = true });
        Assert.True(journey.Outcome == JourneyOutcome.Completed, journey.Explanation);

        return journey.Result!;
    }

    private Task<JourneyResult> SlotsAsync(string role) => RunAsync(JourneyNames.SlotSearch, role);

    private Task<JourneyResult> RunAsync(string name, string role, AppointmentChoice? choice = null) => spine.RunAsync(new JourneyRequest
    {
        Journey = name,
        NhsNumber = ShippedSeed.Role(role),
        Appointment = choice,
    });
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Appointments;

public sealed class BookingTests(ProviderFixture provider)
{
    [Fact]
    public async Task Books_a_slot_which_is_then_no_longer_free()
    {
        using var own = provider.Start();
        var slot = (await own.FreeAsync())[0];

        var answer = (await Diary.Book(await own.BookingAsync(slot)).SendAsync(own)).Creates();

        var appointment = Stu3Rules.Check(answer.Resource);
        Assert.Equal("W/\"1\"", answer.Headers["ETag"]);
        Assert.EndsWith($"/Z98001/STU3/1/gpconnect/fhir/Appointment/{appointment.Str("id")}/_history/1", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.DoesNotContain(await own.FreeAsync(), free => free.Str("id") == slot.Str("id"));
        Assert.Equal(["Treatment room"], appointment.Objects("serviceType").Select(type => type.Str("text")));
        Assert.Equal("Nurse Clinic", appointment.Obj("serviceCategory")!.Str("text"));
        Assert.Equal(3, appointment.Objects("extension").Count());
    }

    [Fact]
    public async Task An_appointment_says_what_was_sent_to_whoever_reads_it()
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        var read = (await Diary.Read(booked.Str("id")!).SendAsync(own)).Succeeds();

        Assert.True(JsonNode.DeepEquals(booked, read.Resource));
        Assert.Equal("W/\"1\"", read.Headers["ETag"]);
        Assert.Equal("Z98020", (string?)read.Resource["contained"]![0]!["identifier"]![0]!["value"]);
    }

    [Fact]
    public async Task Books_slots_that_follow_one_another()
    {
        using var own = provider.Start();
        var slots = await own.FreeAsync();

        (await Diary.Book(await own.BookingAsync(slots[0], NextTo(slots[0], slots))).SendAsync(own)).Creates();
    }

    [Fact]
    public async Task Answers_nothing_where_the_consumer_prefers_the_minimum()
    {
        using var own = provider.Start();
        var call = Diary.Book(await own.BookingAsync((await own.FreeAsync())[0])).With("Prefer", "return=minimal");

        var answer = (await call.SendAsync(own)).Creates();

        Assert.Empty(answer.Body);
        Assert.Equal("0", answer.Headers["Content-Length"]);
        Assert.True(answer.Headers.ContainsKey("Location"));
    }

    [Fact]
    public async Task Of_fifty_bookings_of_one_slot_exactly_one_wins()
    {
        using var own = provider.Start();
        var booking = await own.BookingAsync((await own.FreeAsync())[0]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Diary.Book(booking).SendAsync(own)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => answer.Refuses(409, "DUPLICATE_REJECTED"));
    }

    [Fact]
    public async Task A_practitioner_may_be_left_out()
    {
        using var own = provider.Start();
        var booking = await own.BookingAsync((await own.FreeAsync())[0]);
        booking["participant"]!.AsArray().RemoveAll(participant => ((string)participant!["actor"]!["reference"]!).StartsWith("Practitioner/", StringComparison.Ordinal));

        (await Diary.Book(booking).SendAsync(own)).Creates();
    }

    [Fact]
    public async Task A_temporary_patient_can_be_booked_for()
    {
        using var own = provider.Start();
        var patient = (await Foundations.Search.Patient("patient.temporary").SendAsync(own)).Entries.Single().Str("id");
        var booking = (await own.BookingAsync((await own.FreeAsync())[0])).Changed(
            appointment => appointment["participant"]![0]!["actor"]!["reference"] = $"Patient/{patient}");

        (await Diary.Book(booking).SendAsync(own)).Creates();
    }

    [Theory]
    [InlineData("patient.no-consent", true)]
    [InlineData("patient.sensitive", false)]
    [InlineData("patient.inactive-at-provider", false)]
    public async Task Whoever_is_an_active_patient_can_be_booked_for_dissent_or_not(string role, bool canBe)
    {
        using var own = provider.Start();
        var seed = SeedData.Load(ShippedSeed.Directory, DateOnly.FromDateTime(provider.Now.Date));
        var hosted = seed.Practices.Where(practice => practice.HostedBy == ProviderHost.Provider).Select(practice => practice.OdsCode).ToHashSet();
        // The provider numbers its patients in the order of the seed.
        var id = 1 + seed.ClinicalRecords.Where(record => hosted.Contains(record.Practice)).ToList()
            .FindIndex(record => record.NhsNumber.Value == ShippedSeed.Role(role) && record.Practice.Value == ShippedSeed.Role("practice.datacentre.1"));
        var booking = (await own.BookingAsync((await own.FreeAsync())[0])).Changed(
            appointment => appointment["participant"]![0]!["actor"]!["reference"] = $"Patient/{id}");

        Assert.Equal(canBe ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity, (await Diary.Book(booking).SendAsync(own)).Status);
    }

    [Fact]
    public async Task Refuses_slots_that_do_not_follow_one_another()
    {
        var slots = await provider.Provider.FreeAsync();
        var second = NextTo(slots[0], slots);

        (await provider.SendAsync(Diary.Book(await provider.Provider.BookingAsync(slots[0], NextTo(second, slots))))).Refuses(422, "INVALID_RESOURCE");
    }

    [Fact]
    public async Task Refuses_slots_of_two_schedules()
    {
        var slots = await provider.Provider.FreeAsync();
        var other = slots.First(slot => slot.Str("start") == slots[0].Str("end") && slot.Obj("schedule")!.Str("reference") != slots[0].Obj("schedule")!.Str("reference")
            || slot.Str("start") == "2026-03-03T09:00:00+00:00" && slot.Obj("schedule")!.Str("reference") != slots[0].Obj("schedule")!.Str("reference"));

        (await provider.SendAsync(Diary.Book(await provider.Provider.BookingAsync(slots[0], other)))).Refuses(422, "INVALID_RESOURCE");
    }

    [Fact]
    public async Task Refuses_a_slot_that_has_begun()
    {
        using var own = provider.Start();
        var booking = await own.BookingAsync((await own.FreeAsync())[0]);
        own.Clock.Advance(TimeSpan.FromDays(1));

        (await Diary.Book(booking).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
    }

    [Fact]
    public async Task Refuses_whom_a_slot_is_not_kept_for()
    {
        using var own = provider.Start();
        var evening = (await own.FreeAsync("&searchFilter=https%3A%2F%2Ffhir.nhs.uk%2FSTU3%2FCodeSystem%2FGPConnect-OrganisationType-1%7Curgent-care"))
            .First(slot => (string?)slot["serviceType"]![0]!["text"] == "Evening");
        var session = evening.Obj("schedule")!.Str("reference")!;
        var booking = (await own.BookingAsync((await own.FreeAsync())[0])).Changed(appointment =>
        {
            appointment["slot"]![0]!["reference"] = $"Slot/{evening.Str("id")}";
            appointment["start"] = evening["start"]!.DeepClone();
            appointment["end"] = evening["end"]!.DeepClone();
            appointment["participant"] = new JsonArray(appointment["participant"]![0]!.DeepClone(), Diary.Participant("Location/Z98001"));
        });
        Assert.NotEmpty(session);

        (await Diary.Book(booking).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");

        booking["contained"]![0]!["type"] = new JsonArray(new JsonObject
        {
            ["coding"] = new JsonArray(new JsonObject
            {
                ["system"] = "https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-OrganisationType-1", ["code"] = "urgent-care", ["display"] = "Urgent Care",
            }),
        });
        (await Diary.Book(booking).SendAsync(own)).Creates();
    }

    [Fact]
    public async Task Needs_a_scope_to_write()
    {
        var call = Diary.Book(await provider.Provider.BookingAsync((await provider.Provider.FreeAsync())[0]));

        (await provider.SendAsync(call with { SpoilToken = claims => claims["requested_scope"] = "patient/*.read" })).Refuses(400, "BAD_REQUEST");
    }

    [Fact]
    public async Task Takes_the_booking_as_XML()
    {
        using var own = provider.Start();
        var booking = await own.BookingAsync((await own.FreeAsync())[0]);
        var call = Diary.Book(booking) with { Body = new FhirXml(FhirVersion.Stu3).ToUtf8(booking) };

        var answer = (await call.With("Content-Type", "application/fhir+xml").With("Accept", "application/fhir+xml").SendAsync(own)).Creates();

        Stu3Rules.Check(new FhirXml(FhirVersion.Stu3).Parse(answer.Body, issues: []));
    }

    private static JsonObject NextTo(JsonObject slot, IReadOnlyList<JsonObject> slots) =>
        slots.First(other => other.Str("start") == slot.Str("end") && other.Obj("schedule")!.Str("reference") == slot.Obj("schedule")!.Str("reference"));

    [Theory]
    [InlineData("organization/*.write")]
    [InlineData("patient/*.write")]
    public async Task Needs_a_scope_to_read_to_list_and_to_read(string scope)
    {
        foreach (var call in new[] { Diary.List("1"), Diary.Read("1") })
        {
            (await provider.SendAsync(call with { SpoilToken = claims => claims["requested_scope"] = scope })).Refuses(400, "BAD_REQUEST");
        }
    }

    [Fact]
    public async Task The_whole_resource_comes_back_where_the_consumer_prefers_the_representation()
    {
        using var own = provider.Start();
        var call = Diary.Book(await own.BookingAsync((await own.FreeAsync())[0])).With("Prefer", "return=representation");

        Assert.Equal("booked", (await call.SendAsync(own)).Creates().Resource.Str("status"));
    }

    [Fact]
    public async Task Service_type_and_category_are_the_slots_whatever_the_consumer_sends()
    {
        using var own = provider.Start();
        var booking = (await own.BookingAsync((await own.FreeAsync())[0])).Changed(appointment =>
        {
            appointment["serviceCategory"] = new JsonObject { ["text"] = "Surgery" };
            appointment["serviceType"] = new JsonArray(new JsonObject { ["text"] = "Operation" });
        });

        var appointment = (await Diary.Book(booking).SendAsync(own)).Creates().Resource;

        Assert.Equal(("Nurse Clinic", "Treatment room"), (appointment.Obj("serviceCategory")!.Str("text"), appointment.Objects("serviceType").Single().Str("text")));
        Assert.False(appointment.ContainsKey("reason") || appointment.ContainsKey("specialty"));
    }

    [Fact]
    public async Task Of_several_slots_one_that_is_taken_refuses_them_all()
    {
        using var own = provider.Start();
        var slots = await own.FreeAsync();
        var second = NextTo(slots[0], slots);
        (await Diary.Book(await own.BookingAsync(second)).SendAsync(own)).Creates();

        (await Diary.Book(await own.BookingAsync(slots[0], second)).SendAsync(own)).Refuses(409, "DUPLICATE_REJECTED");

        Assert.Contains(await own.FreeAsync(), free => free.Str("id") == slots[0].Str("id"));
    }
}

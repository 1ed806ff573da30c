using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Appointments;

public sealed class SlotSearchTests(ProviderFixture provider)
{
    [Fact]
    public async Task Finds_free_slots_with_their_schedules_and_the_practice()
    {
        var answer = (await provider.SendAsync(Diary.Slots())).Succeeds();

        Stu3Rules.Check(answer.Resource);
        var types = answer.Entries.Select(resource => resource.ResourceType()).Distinct();
        Assert.Equal(["Slot", "Schedule", "Organization"], types);
        Assert.Equal(5 * 18, answer.Entries.Count(slot => slot.ResourceType() == "Slot" && slot.Obj("schedule")!.Str("reference")!.StartsWith("Schedule/1-", StringComparison.Ordinal)));
        Assert.All(answer.Entries.Where(resource => resource.ResourceType() == "Slot"), slot =>
            Assert.Contains(answer.Entries, schedule => $"Schedule/{schedule.Str("id")}" == slot.Obj("schedule")!.Str("reference")));
    }

    [Fact]
    public async Task A_slot_and_its_schedule_say_what_a_consumer_shows()
    {
        var answer = await provider.SendAsync(Diary.Slots());

        var slot = answer.Entries.First();
        Assert.Equal(("free", "2026-03-03T08:30:00+00:00", "2026-03-03T08:45:00+00:00"), (slot.Str("status"), slot.Str("start"), slot.Str("end")));
        Assert.Equal("Treatment room", (string?)slot["serviceType"]![0]!["text"]);
        Assert.Equal("In-person", (string?)slot["extension"]![0]!["valueCode"]);
        var schedule = answer.Entries.First(resource => $"Schedule/{resource.Str("id")}" == slot.Obj("schedule")!.Str("reference"));
        Assert.Equal("Nurse Clinic", (string?)schedule["serviceCategory"]!["text"]);
        Assert.Equal("Specialist Nurse Practitioner", (string?)schedule["extension"]![0]!["valueCodeableConcept"]!["coding"]![0]!["display"]);
        Assert.Equal(["Location/Z98001", "Practitioner/555000001003"], schedule.Objects("actor").Select(actor => actor.Str("reference")));
        Assert.All(new[] { "specialty", "comment" }, element => Assert.False(slot.ContainsKey(element) || schedule.ContainsKey(element)));
    }

    [Fact]
    public async Task Includes_practitioners_and_places_where_asked()
    {
        var answer = await provider.SendAsync(Diary.Slots(further:
            "&_include%3Arecurse=Schedule%3Aactor%3APractitioner&_include%3Arecurse=Schedule%3Aactor%3ALocation&_include%3Arecurse=Location%3AmanagingOrganization"));

        Stu3Rules.Check(answer.Resource);
        var bundle = new ReferenceResolver(answer.Resource);
        foreach (var schedule in answer.Entries.Where(resource => resource.ResourceType() == "Schedule"))
        {
            Assert.All(schedule.Objects("actor"), actor => Assert.NotNull(bundle.Resolve(schedule, actor.Str("reference")!)));
        }

        Assert.Single(answer.Entries, resource => resource.ResourceType() == "Organization");
    }

    [Theory]
    [InlineData("ge2026-03-28", "le2026-03-31")]
    [InlineData("ge2026-03-03T22:00:00+00:00", "le2026-03-03T23:00:00+00:00")]
    public async Task Where_nothing_is_free_the_searchset_is_empty(string start, string end) =>
        Assert.False((await provider.SendAsync(Diary.Slots(start, end))).Succeeds().Resource.ContainsKey("entry"));

    [Theory]
    [InlineData("ge2026-03-03", "le2026-03-03")]
    [InlineData("ge2026-03-03", "le2026-03-11")]
    [InlineData("ge2026-03-03", "le2026-03-17")]
    [InlineData("ge2026-02-20", "le2026-03-03")]
    [InlineData("ge2026-03-03T09:00:00+00:00", "le2026-03-03T12:00:00+00:00")]
    [InlineData("ge2026-03-03", "le2026-03-04T12:00:00+00:00")]
    public async Task Takes_days_and_times_up_to_two_weeks_apart_and_a_start_in_the_past(string start, string end) =>
        Assert.NotEmpty((await provider.SendAsync(Diary.Slots(start, end))).Succeeds().Entries);

    [Fact]
    public async Task Slots_lie_within_the_times_that_were_asked_for()
    {
        var answer = await provider.SendAsync(Diary.Slots("ge2026-03-03T09:00:00+00:00", "le2026-03-03T10:00:00+00:00"));

        Assert.All(answer.Entries.Where(resource => resource.ResourceType() == "Slot"), slot =>
        {
            Assert.True(string.CompareOrdinal(slot.Str("start"), "2026-03-03T09:00:00+00:00") >= 0);
            Assert.True(string.CompareOrdinal(slot.Str("end"), "2026-03-03T10:00:00+00:00") <= 0);
        });
    }

    [Fact]
    public async Task What_has_begun_is_not_offered()
    {
        var answer = (await provider.SendAsync(Diary.Slots("ge2026-03-02", "le2026-03-02"))).Succeeds();

        Assert.All(answer.Entries.Where(resource => resource.ResourceType() == "Slot"), slot =>
            Assert.True(string.CompareOrdinal(slot.Str("start"), "2026-03-02T09:30:00+00:00") > 0));
    }

    [Fact]
    public async Task Slots_follow_the_clock_and_the_summer_time()
    {
        using var own = provider.Start();
        await own.FreeAsync();
        own.Clock.Advance(TimeSpan.FromDays(28));

        var answer = (await Diary.Slots("ge2026-03-31", "le2026-04-02").SendAsync(own)).Succeeds();

        Assert.EndsWith("+01:00", answer.Entries.First().Str("start"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("&searchFilter=https%3A%2F%2Ffhir.nhs.uk%2FSTU3%2FCodeSystem%2FGPConnect-OrganisationType-1%7Curgent-care", 30)]
    [InlineData("&searchFilter=https%3A%2F%2Ffhir.nhs.uk%2FSTU3%2FValueSet%2FGPConnect-OrganisationType-1%7Curgent-care", 30)]
    [InlineData("&searchFilter=https%3A%2F%2Ffhir.nhs.uk%2FSTU3%2FCodeSystem%2FGPConnect-OrganisationType-1%7Concology", 0)]
    [InlineData("&searchFilter=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fods-organization-code%7CZ98020", 0)]
    [InlineData("&searchFilter=https%3A%2F%2Fexample.test%7Curgent-care", 0)]
    public async Task Slots_that_are_kept_for_some_are_offered_to_them_only(string filter, int evening)
    {
        var slots = await provider.Provider.FreeAsync(filter);

        Assert.Equal(evening, slots.Count(slot => (string?)slot["serviceType"]![0]!["text"] == "Evening"));
        Assert.Contains(slots, slot => (string?)slot["serviceType"]![0]!["text"] == "Routine");
    }

    [Theory]
    [InlineData("/Slot?end=le2026-03-09&status=free&_include=Slot%3Aschedule")]
    [InlineData("/Slot?start=ge2026-03-03&status=free&_include=Slot%3Aschedule")]
    [InlineData("/Slot?start=ge2026-03-03&end=le2026-03-09&_include=Slot%3Aschedule")]
    [InlineData("/Slot?start=ge2026-03-03&end=le2026-03-09&status=free")]
    public async Task Refuses_a_search_without_one_of_the_parameters(string path) =>
        (await provider.SendAsync(Diary.Slots() with { Path = path })).Refuses(400, "BAD_REQUEST");

    [Theory]
    [InlineData("gt2026-03-03", "le2026-03-09")]
    [InlineData("2026-03-03", "le2026-03-09")]
    [InlineData("le2026-03-03", "ge2026-03-09")]
    [InlineData("ge", "le2026-03-09")]
    [InlineData("ge2026-03", "le2026-03-09")]
    [InlineData("ge2026-03-03T09:00:00", "le2026-03-09")]
    [InlineData("ge2026-03-03T09:00:00Z", "le2026-03-09")]
    [InlineData("ge2026-03-03T09:00:00+01:00", "le2026-03-09")]
    [InlineData("ge2026-03-03", "le2026-03-18")]
    [InlineData("ge2026-03-03", "le2026-04-03")]
    [InlineData("ge2026-03-09", "le2026-03-03")]
    public async Task Refuses_a_period_that_is_none_or_longer_than_two_weeks(string start, string end) =>
        (await provider.SendAsync(Diary.Slots(start, end))).Refuses(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_another_status_than_free()
    {
        var search = Diary.Slots();

        (await provider.SendAsync(search with { Path = search.Path.Replace("status=free", "status=busy", StringComparison.Ordinal) })).Refuses(422, "INVALID_PARAMETER");
    }

    [Fact]
    public async Task Needs_a_scope_of_the_organisation() =>
        (await provider.SendAsync(Diary.Slots() with { SpoilToken = claims => claims["requested_scope"] = "patient/*.read" })).Refuses(400, "BAD_REQUEST");

    [Fact]
    public async Task Refuses_the_interaction_ID_of_another_operation() =>
        (await provider.SendAsync(Diary.Slots() with { Interaction = "urn:nhs:names:services:gpconnect:fhir:rest:read:appointment-1" })).Refuses(400, "BAD_REQUEST");

    [Fact]
    public async Task There_are_free_slots_for_everybody_in_every_two_weeks_however_far_the_clock_moves()
    {
        using var own = provider.Start();
        foreach (var weeks in new[] { 0, 2, 20, 52 })
        {
            own.Clock.Advance(TimeSpan.FromDays(7 * weeks));
            var today = own.Clock.GetUtcNow();

            var answer = (await Diary.Slots($"ge{today:yyyy-MM-dd}", $"le{today.AddDays(14):yyyy-MM-dd}").SendAsync(own)).Succeeds();

            Assert.True(answer.Entries.Count(resource => resource.ResourceType() == "Slot") >= 30, $"{today:d}");
        }
    }
}

using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Foundations;

namespace SpineSandbox.GpConnectProvider.Tests.Appointments;

public sealed class ReadAndListTests(ProviderFixture provider)
{
    [Fact]
    public async Task What_was_today_and_is_over_can_still_be_read_and_listed()
    {
        using var own = provider.Start();
        var slot = (await own.FreeAsync())[0];
        var booked = (await Diary.Book(await own.BookingAsync(slot)).SendAsync(own)).Creates().Resource;
        own.Clock.Advance(TimeSpan.FromHours(34)); // 3 March, 19:30: the surgeries of the day are over.

        (await Diary.Read(booked.Str("id")!).SendAsync(own)).Succeeds();
        var patient = (await Foundations.Search.Patient().SendAsync(own)).Entries.Single().Str("id")!;
        Assert.Single((await Diary.List(patient, "start=ge2026-03-03&start=le2026-03-16").SendAsync(own)).Succeeds().Entries);
    }

    [Theory]
    [InlineData("Invalid4321")]
    [InlineData("8888888888")]
    [InlineData("%20")]
    public async Task Does_not_find_an_id_that_no_appointment_has(string id)
    {
        (await provider.SendAsync(Diary.Read(id))).Refuses(404, "NO_RECORD_FOUND");
    }

    [Fact]
    public async Task Refuses_to_read_or_change_what_is_past()
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();
        own.Clock.Advance(TimeSpan.FromDays(2));

        (await Diary.Read(booked.Str("id")!).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
        (await Diary.Amend(booked.Changed(appointment => appointment["comment"] = "x")).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
        (await Diary.Cancel(booked.Because("Too late")).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
    }

    [Fact]
    public async Task Lists_a_patient_s_appointments_cancelled_ones_too()
    {
        using var own = provider.Start();
        var first = await own.BookedAsync();
        var second = await own.BookedAsync();
        (await Diary.Cancel(first.Because("Feels better")).SendAsync(own)).Succeeds();
        var patient = await provider.IdOfAsync("patient.plain");

        var answer = (await Diary.List(patient).SendAsync(own)).Succeeds();

        Stu3Rules.Check(answer.Resource);
        Assert.Equal([(first.Str("id"), "cancelled"), (second.Str("id"), "booked")], answer.Entries.Select(appointment => (appointment.Str("id"), appointment.Str("status"))));
    }

    [Theory]
    [InlineData("start=ge2026-03-02&start=le2026-03-16&_sort=date")]
    [InlineData("start=ge2026-03-02&start=le2026-03-02")]
    public async Task A_patient_without_appointments_has_an_empty_searchset(string query) =>
        Assert.False((await provider.SendAsync(Diary.List(await provider.IdOfAsync("patient.plain"), query))).Succeeds().Resource.ContainsKey("entry"));

    [Theory]
    [InlineData("")]
    [InlineData("start=ge2026-03-02")]
    [InlineData("start=le2026-03-16")]
    [InlineData("start=2026-03-02&start=le2026-03-16")]
    [InlineData("start=gt2026-03-02&start=le2026-03-16")]
    [InlineData("start=ge2026-03-02&start=ge2026-03-16")]
    [InlineData("start=ge2026-03-02T09%3A00%3A00%2B00%3A00&start=le2026-03-16")]
    [InlineData("start=ge2026-03&start=le2026-03-16")]
    [InlineData("start=ge2026-03-16&start=le2026-03-02")]
    [InlineData("start=ge2026-03-01&start=le2026-03-16")]
    public async Task Refuses_a_period_that_is_none_or_begins_before_today(string query) =>
        (await provider.SendAsync(Diary.List(await provider.IdOfAsync("patient.plain"), query))).Refuses(422, "INVALID_PARAMETER");

    [Theory]
    [InlineData("null")]
    [InlineData("dd")]
    public async Task Does_not_list_for_a_patient_who_is_not_there(string id) =>
        (await provider.SendAsync(Diary.List(id))).Refuses(404, "PATIENT_NOT_FOUND");
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Foundations;

namespace SpineSandbox.GpConnectProvider.Tests.Appointments;

public sealed class ChangeTests(ProviderFixture provider)
{
    [Fact]
    public async Task Amends_description_and_comment_under_a_new_version()
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        var amended = (await Diary.Amend(booked.Changed(appointment => appointment["comment"] = "Needs a chaperone")).SendAsync(own)).Succeeds();

        Assert.Equal("W/\"2\"", amended.Headers["ETag"]);
        Assert.Equal("Needs a chaperone", Stu3Rules.Check(amended.Resource).Str("comment"));
        Assert.Equal("Z98020", (string?)amended.Resource["contained"]![0]!["identifier"]![0]!["value"]);
    }

    [Fact]
    public async Task Any_organisation_that_may_book_may_amend()
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();
        var call = Diary.Amend(booked.Changed(appointment => appointment["description"] = "Review")) with
        {
            SpoilToken = claims => claims["requesting_organization"]!["identifier"]![0]!["value"] = "RZ8",
        };

        (await call.SendAsync(own)).Succeeds();
    }

    [Theory]
    [InlineData("serviceType")]
    [InlineData("serviceCategory")]
    public async Task What_the_practice_added_may_be_left_out(string element)
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        var amended = (await Diary.Amend(booked.Changed(appointment => appointment.Remove(element))).SendAsync(own)).Succeeds();

        Assert.True(amended.Resource.ContainsKey(element));
    }

    public static TheoryData<string, Action<JsonObject>> Changes => new()
    {
        { "priority", appointment => appointment["priority"] = 3 },
        { "status", appointment => appointment["status"] = "pending" },
        { "participants", appointment => appointment["participant"]!.AsArray().RemoveAt(2) },
        { "type", appointment => appointment["serviceType"]![0]!["text"] = "Surgery" },
        { "identifier", appointment => appointment["identifier"] = new JsonArray(new JsonObject { ["system"] = "https://consumer.test/Id", ["value"] = "7" }) },
        { "booking organisation", appointment => appointment["contained"]![0]!["name"] = "Another practice" },
        { "times", appointment => appointment["start"] = "2026-03-04T08:30:00+00:00" },
        { "slots", appointment => appointment["slot"]![0]!["reference"] = "Slot/1-20260304-0" },
        { "created", appointment => appointment["created"] = "2026-03-01T09:30:00+00:00" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Refuses_an_amendment_of_anything_else(string change, Action<JsonObject> spoil)
    {
        Assert.NotEmpty(change);
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        (await Diary.Amend(booked.Changed(spoil)).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
    }

    [Fact]
    public async Task Refuses_a_reason_to_cancel_in_an_amendment()
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        (await Diary.Amend(booked.Changed(appointment => appointment.Append("extension", new JsonObject { ["url"] = Diary.ReasonUrl, ["valueString"] = "x" }))).SendAsync(own))
            .Refuses(422, "INVALID_RESOURCE");
    }

    [Fact]
    public async Task Cancels_and_frees_the_slot()
    {
        using var own = provider.Start();
        var slot = (await own.FreeAsync())[0].Str("id");
        var booked = await own.BookedAsync();

        var cancelled = (await Diary.Cancel(booked.Because("Feels better")).SendAsync(own)).Succeeds();

        Assert.Equal(("cancelled", "2"), (Stu3Rules.Check(cancelled.Resource).Str("status"), cancelled.Resource.Obj("meta")!.Str("versionId")));
        Assert.Equal("Feels better", cancelled.Resource.FindExtension(Diary.ReasonUrl)!.Str("valueString"));
        Assert.Contains(await own.FreeAsync(), free => free.Str("id") == slot);
    }

    [Fact]
    public async Task A_second_cancellation_frees_nothing_that_somebody_else_has_booked_since()
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();
        var cancelled = (await Diary.Cancel(booked.Because("Feels better")).SendAsync(own)).Succeeds().Resource;
        var second = await own.BookedAsync();

        (await Diary.Cancel(cancelled).SendAsync(own)).Succeeds();

        Assert.DoesNotContain(await own.FreeAsync(), free => $"Slot/{free.Str("id")}" == (string?)second["slot"]![0]!["reference"]);
    }

    [Fact]
    public async Task A_cancelled_appointment_cannot_be_amended()
    {
        using var own = provider.Start();
        var cancelled = (await Diary.Cancel((await own.BookedAsync()).Because("Feels better")).SendAsync(own)).Succeeds().Resource;

        (await Diary.Amend(cancelled.Changed(appointment => appointment["comment"] = "x")).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
    }

    [Theory]
    [InlineData(null, "INVALID_RESOURCE")]
    [InlineData("", "INVALID_PARAMETER")]
    public async Task A_cancellation_needs_a_reason(string? reason, string code)
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        (await Diary.Cancel(booked.Because(reason)).SendAsync(own)).Refuses(422, code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://fhir.nhs.uk/StructureDefinition/extension-gpconnect-appointment-cancellation-reason-1-0")]
    public async Task Refuses_a_reason_under_another_URL(string url)
    {
        using var own = provider.Start();
        var cancelled = (await own.BookedAsync()).Because("Feels better").Changed(appointment => appointment["extension"]!.AsArray()[^1]!["url"] = url);

        (await Diary.Cancel(cancelled).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
    }

    [Theory]
    [InlineData("description")]
    [InlineData("comment")]
    public async Task A_cancellation_changes_no_text(string element)
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        (await Diary.Cancel(booked.Because("Feels better").Changed(appointment => appointment[element] = "Another text")).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
    }

    [Theory]
    [InlineData("W/\"1\"", 200)]
    [InlineData("W/\"2\"", 409)]
    [InlineData("invalidEtag", 409)]
    public async Task The_version_in_If_Match_must_be_the_current_one(string ifMatch, int status)
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        var answer = await Diary.Amend(booked.Changed(appointment => appointment["comment"] = "x")).With("If-Match", ifMatch).SendAsync(own);

        Assert.Equal(status, (int)answer.Status);
        if (status == 409)
        {
            answer.Refuses(409, "FHIR_CONSTRAINT_VIOLATION");
        }
    }

    [Theory]
    [InlineData("W/\"1\"", 200)]
    [InlineData("W/\"7\"", 409)]
    public async Task So_it_is_with_a_cancellation(string ifMatch, int status)
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        var answer = await Diary.Cancel(booked.Because("Feels better")).With("If-Match", ifMatch).SendAsync(own);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(status == 200, !(await own.FreeAsync()).All(free => $"Slot/{free.Str("id")}" != (string?)booked["slot"]![0]!["reference"]));
    }

    [Fact]
    public async Task Each_change_makes_the_next_version_and_a_reading_has_it_in_the_ETag()
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();
        var amended = (await Diary.Amend(booked.Changed(appointment => appointment["comment"] = "x")).With("If-Match", "W/\"1\"").SendAsync(own)).Succeeds();
        var cancelled = (await Diary.Cancel(amended.Resource.Because("Feels better")).With("If-Match", amended.Headers["ETag"]).SendAsync(own)).Succeeds();

        var read = (await Diary.Read(booked.Str("id")!).SendAsync(own)).Succeeds();

        Assert.Equal(("W/\"2\"", "W/\"3\"", "W/\"3\""), (amended.Headers["ETag"], cancelled.Headers["ETag"], read.Headers["ETag"]));
        Assert.Equal("3", read.Resource.Obj("meta")!.Str("versionId"));
    }

    [Fact]
    public async Task Of_two_changes_of_one_version_at_once_one_is_refused()
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            Diary.Amend(booked.Changed(appointment => appointment["comment"] = $"{number}")).With("If-Match", "W/\"1\"").SendAsync(own)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.Refuses(409, "FHIR_CONSTRAINT_VIOLATION"));
    }

    [Theory]
    [InlineData("return=minimal", true)]
    [InlineData("return=representation", false)]
    [InlineData(null, false)]
    public async Task A_change_is_answered_with_as_much_as_the_consumer_prefers(string? prefer, bool isEmpty)
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();

        var amended = (await Diary.Amend(booked.Changed(appointment => appointment["comment"] = "x")).With("Prefer", prefer).SendAsync(own)).Succeeds();
        var cancelled = (await Diary.Cancel((await Diary.Read(booked.Str("id")!).SendAsync(own)).Resource.Because("Feels better")).With("Prefer", prefer).SendAsync(own)).Succeeds();

        Assert.Equal((isEmpty, isEmpty), (amended.Body.Length == 0, cancelled.Body.Length == 0));
        Assert.Equal("W/\"3\"", cancelled.Headers["ETag"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_to_put_another_resource_in_an_appointments_place(bool isCancel)
    {
        using var own = provider.Start();
        var booked = await own.BookedAsync();
        var patient = new JsonObject { ["resourceType"] = "Patient", ["id"] = booked.Str("id") };

        (await (isCancel ? Diary.Cancel(patient) : Diary.Amend(patient)).SendAsync(own)).Refuses(422, "INVALID_RESOURCE");
    }
}

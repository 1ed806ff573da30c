using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Foundations;

namespace SpineSandbox.GpConnectProvider.Tests.Appointments;

/// <summary>Home visits, which the practice books itself. The seed has one on each Wednesday.</summary>
public sealed class VisitTests(ProviderFixture provider)
{
    private const string Patient = "patient.gp-transfer";

    [Fact]
    public async Task A_visit_is_listed_and_read_with_a_placeholder_for_its_place_and_its_kind_in_the_comment()
    {
        var listed = (await provider.SendAsync(Diary.List(await provider.IdOfAsync(Patient)))).Succeeds();
        var visit = listed.Entries.First();

        Stu3Rules.Check(listed.Resource);
        Assert.Equal(["2026-03-04T13:30:00+00:00", "2026-03-11T13:30:00+00:00"], listed.Entries.Select(appointment => appointment.Str("start")));
        Assert.Contains("Location/visit", Actors(visit));
        Assert.Equal("Home visit", visit.Str("comment"));
        Assert.True(JsonNode.DeepEquals(visit, (await provider.SendAsync(Diary.Read(visit.Str("id")!))).Succeeds().Resource));
    }

    [Fact]
    public async Task The_placeholder_sends_whoever_reads_it_to_the_practice()
    {
        var place = (await provider.SendAsync(Search.Read("Location", "visit"))).Succeeds().Resource;

        Stu3Rules.Check(place);
        Assert.Equal("Contact practice for location of the visit", place.Str("name"));
        Assert.Equal(["Unknown", "Unknown"], [.. place.Obj("address")!.Strings("line"), place.Obj("address")!.Str("city")!]);
        Assert.Equal("Organization/Z98001", place.Obj("managingOrganization")!.Str("reference"));
    }

    [Fact]
    public async Task Slots_for_visits_are_never_offered() =>
        Assert.DoesNotContain(await provider.Provider.FreeAsync(), slot => (string?)slot["serviceType"]![0]!["text"] == "Home visit");

    [Fact]
    public async Task Refuses_to_book_a_visit()
    {
        var visit = await VisitAsync();
        var booking = (await provider.Provider.BookingAsync((await provider.Provider.FreeAsync())[0])).Changed(appointment =>
        {
            var session = (string)visit["slot"]![0]!["reference"]!;
            appointment["slot"]![0]!["reference"] = $"{session[..session.LastIndexOf('-')]}-1";
            (appointment["start"], appointment["end"]) = ("2026-03-04T14:10:00+00:00", "2026-03-04T14:50:00+00:00");
        });

        var answer = (await provider.SendAsync(Diary.Book(booking))).Refuses(422, "INVALID_RESOURCE");

        Assert.Contains("visit", answer.Diagnostics, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_to_amend_or_cancel_a_visit(bool isCancel)
    {
        var visit = await VisitAsync();
        var call = isCancel ? Diary.Cancel(visit.Because("Feels better")) : Diary.Amend(visit.Changed(appointment => appointment["description"] = "Review"));

        var answer = (await provider.SendAsync(call)).Refuses(422, "INVALID_RESOURCE");

        Assert.Contains("visit", answer.Diagnostics, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<JsonObject> VisitAsync() =>
        (await provider.SendAsync(Diary.List(await provider.IdOfAsync(Patient)))).Succeeds().Entries.First();

    private static IEnumerable<string?> Actors(JsonObject appointment) => appointment.Objects("participant").Select(participant => participant.Obj("actor")!.Str("reference"));
}

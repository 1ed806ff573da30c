using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Appointments;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Structured;

namespace SpineSandbox.GpConnectProvider.Tests.Conformance;

/// <summary>The slots, sessions and restrictions that the provider test suite asks for.</summary>
public sealed class SlotTableTests(ProviderFixture provider)
{
    private const string Types = "https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-OrganisationType-1";

    [Theory]
    [InlineData("conformance.organization.1", 30, int.MaxValue)]
    [InlineData("conformance.organization.2", 20, int.MaxValue)]
    [InlineData("conformance.organization.3", 0, 0)]
    public async Task The_organisation_has_so_many_free_slots_in_a_fortnight(string organisation, int least, int most)
    {
        var slots = await FreeAsync(Fortnight() with { Practice = ShippedSeed.Role(organisation) });

        Assert.InRange(slots.Count, least, most);
        Assert.All(slots, slot => Assert.True(Time(slot, "end") - Time(slot, "start") >= TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task Every_day_of_the_fortnight_has_slots_and_schedules_with_their_words()
    {
        var answer = (await provider.SendAsync(Fortnight())).Succeeds();

        Assert.Equal(14, answer.Of("Slot").Select(slot => Time(slot, "start").Date).Distinct().Count());
        Assert.All(answer.Of("Slot"), slot => Assert.False(string.IsNullOrEmpty(slot.Objects("serviceType").Single().Str("text"))));
        Assert.All(answer.Of("Schedule"), schedule => Assert.False(string.IsNullOrEmpty(schedule.Obj("serviceCategory")!.Str("text"))));
        Assert.All(answer.Of("Schedule"), schedule => Assert.Equal(["Location", "Practitioner"], schedule.Objects("actor").Select(actor => actor.Str("reference")!.Split('/')[0])));
    }

    [Fact]
    public async Task An_appointment_in_two_days_says_kind_channel_and_role()
    {
        using var own = provider.Start();
        var inTwoDays = provider.Day(2);
        var slots = (await Diary.Slots($"ge{inTwoDays}", $"le{inTwoDays}").SendAsync(own)).Succeeds().Of("Slot").ToList();

        var appointment = (await Diary.Book(await own.BookingAsync(slots[0])).SendAsync(own)).Creates().Resource;

        Assert.All(new[] { "serviceCategory", "serviceType" }, element => Assert.True(appointment.ContainsKey(element)));
        Assert.All(new[] { "DeliveryChannel-2", "PractitionerRole-1" }, name => Assert.NotNull(
            appointment.FindExtension($"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-{name}")));
    }

    [Theory]
    [InlineData("A20047", null)]
    [InlineData("B81016", null)]
    [InlineData("M85015", null)]
    [InlineData("RNR01", null)]
    [InlineData(null, "urgent-care")]
    [InlineData(null, "gp-practice")]
    [InlineData(null, "oncology")]
    [InlineData("A20047", "gp-practice")]
    [InlineData("RNR01", "urgent-care")]
    public async Task Whoever_asks_finds_slots(string? organisation, string? type) => Assert.NotEmpty(await FreeAsync(For(organisation, type)));

    [Theory]
    [InlineData(null, null)]
    [InlineData("B81016", null)]
    [InlineData(null, "gp-practice", "20:00")]
    [InlineData("A20047", null, "19:00")]
    [InlineData("A20047", "urgent-care", "19:00", "19:30")]
    [InlineData("A20047", "gp-practice", "19:00", "20:00", "20:30")]
    [InlineData("B81016", "gp-practice", "20:00")]
    public async Task Slots_that_are_kept_are_for_whom_they_are_kept(string? organisation, string? type, params string[] begin)
    {
        var kept = (await FreeAsync(For(organisation, type))).Where(slot => slot.Objects("serviceType").Single().Str("text") == "Kept");

        Assert.Equal(begin, kept.Select(slot => Time(slot, "start")).Select(start => start.AddMinutes(-(start.Minute % 30)).ToString("HH:mm")).Distinct().Order());
    }

    private Call Fortnight() => Diary.Slots($"ge{provider.Day(0)}", $"le{provider.Day(13)}");

    private static Call For(string? organisation, string? type) => Diary.Slots(further: Filter(OdsCode.System, organisation) + Filter(Types, type));

    private static string Filter(string system, string? code) => code is null ? "" : $"&searchFilter={Uri.EscapeDataString($"{system}|{code}")}";

    private async Task<List<JsonObject>> FreeAsync(Call call) => [.. (await provider.SendAsync(call)).Succeeds().Of("Slot")];

    private static DateTimeOffset Time(JsonObject slot, string element) => DateTimeOffset.Parse(slot.Str(element)!);
}

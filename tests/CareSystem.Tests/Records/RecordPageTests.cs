using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SpineSandbox.CareSystem.Tests.Surroundings;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Tests.Records;

public sealed class RecordPageTests
{
    [Fact]
    public async Task Shows_the_practices_record_in_a_frame_that_may_do_nothing()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed());

        var frame = Assert.Single((await clinic.SeeRecordAsync()).QuerySelectorAll("iframe"));

        Assert.Equal("", frame.GetAttribute("sandbox"));
        Assert.Contains("Essential hypertension", frame.GetAttribute("srcdoc"), StringComparison.Ordinal);
        Assert.False(frame.HasAttribute("src"));
    }

    [Fact]
    public async Task Asks_as_its_own_system_for_the_section_that_was_chosen()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed());

        var page = await clinic.SeeRecordAsync("MED");

        var request = JsonSerializer.Deserialize<JourneyRequest>(clinic.Mhs!.LastBody, JsonSerializerOptions.Web)!;
        Assert.Equal(
            ("single-system", "ehr", "access-record-html", People.PlainNumber, "MED"),
            (request.Topology, request.System, request.Journey, request.NhsNumber, request.Section));
        Assert.Equal("Medications", page.QuerySelector(".sections [aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task Asks_for_the_summary_where_no_section_was_chosen()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed());

        await clinic.SeeRecordAsync();

        Assert.Equal("SUM", JsonSerializer.Deserialize<JourneyRequest>(clinic.Mhs!.LastBody, JsonSerializerOptions.Web)!.Section);
    }

    [Fact]
    public async Task Lists_who_called_whom_step_by_step()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed());

        var page = await clinic.SeeRecordAsync();

        Assert.Equal(
            ["1a", "1b", "2a", "2b", "2c", "2d", "4a", "4b", "4c", "4d"],
            page.QuerySelectorAll(".step__number").Select(step => step.TextContent));
        var last = page.QuerySelectorAll(".step")[^1];
        Assert.Equal(["SSP", "MHS"], last.QuerySelectorAll(".step__who b").Select(who => who.TextContent));
        Assert.Equal("200", last.QuerySelector(".status")!.TextContent);
        Assert.Contains(Recorded.TraceId, page.QuerySelector(".journey__facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_patient_as_a_banner_does()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed());

        var banner = (await clinic.SeeRecordAsync()).QuerySelector(".patient")!.TextContent;

        Assert.Contains("ASHWORTH, Margaret (Mrs)", banner, StringComparison.Ordinal);
        Assert.Contains("14-Mar-1957", banner, StringComparison.Ordinal);
        Assert.Contains("Ash Tree Surgery", banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_where_the_practice_speaks_of_somebody_else()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed(patient: People.AtPractice(family: "Ashwell", born: "1975-03-14")));

        var warning = (await clinic.SeeRecordAsync()).QuerySelector(".comparison--differs")!;

        Assert.Equal(["Family name", "Date of birth"], warning.QuerySelectorAll("tbody th").Select(field => field.TextContent));
    }

    [Fact]
    public async Task Says_so_when_the_number_is_an_old_one_of_the_patient()
    {
        var survivor = Testing.ShippedSeed.Role("patient.superseded.survivor");
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed(traced: People.OnPds(number: survivor)));

        Assert.Contains("is an old number", (await clinic.SeeRecordAsync()).QuerySelector(".nhsuk-inset-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_nothing_loads_nothing_from_elsewhere_and_keeps_no_copy()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed());

        using var answer = await clinic.GetAsync($"/patients/{People.PlainNumber}");
        var page = await clinic.SeeRecordAsync();

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Empty(page.QuerySelectorAll("script, [style], [onload], [onclick]"));
        Assert.All(page.QuerySelectorAll("link[href], img[src]"), part => Assert.StartsWith("/css/", part.GetAttribute("href") ?? part.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/css/nhsuk-frontend.css")]
    [InlineData("/css/sandbox.css")]
    [InlineData("/css/record.css")]
    public async Task Serves_its_style_sheets_itself_and_they_name_no_outside_host(string path)
    {
        await using var clinic = Clinic.WithoutMessageHandlingServer();

        using var answer = await clinic.GetAsync(path);

        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("http", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_message_handling_server_cannot_be_reached()
    {
        await using var clinic = Clinic.WithoutMessageHandlingServer();

        var page = await clinic.SeeRecordAsync();

        Assert.Equal("The message handling server cannot be reached", page.QuerySelector(".problem__title")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("iframe, .step"));
    }

    [Fact]
    public async Task Says_that_the_message_handling_server_did_not_take_the_request()
    {
        await using var clinic = await Clinic.OpenAsync(Results.Problem("There is no such system.", statusCode: 400));

        var problem = (await clinic.SeeRecordAsync()).QuerySelector(".problem")!.TextContent;

        Assert.Contains("did not take the request", problem, StringComparison.Ordinal);
        Assert.Contains("There is no such system.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_an_answer_without_a_section_holds_no_record()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed(markup: null));

        Assert.Equal("The practice's answer holds no record", (await clinic.SeeRecordAsync()).QuerySelector(".problem__title")!.TextContent);
    }
}

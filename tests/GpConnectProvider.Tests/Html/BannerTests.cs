using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Html;

public sealed class BannerTests(ProviderFixture provider)
{
    [Theory]
    [InlineData(null, null, "All relevant items")]
    [InlineData("2020-01-02", "2021-03-04", "For the period '02-Jan-2020' to '04-Mar-2021'")]
    [InlineData("2020-01-02", null, "Data items from '02-Jan-2020'")]
    [InlineData(null, "2021-03-04", "Data items until '04-Mar-2021'")]
    public void The_date_banner_says_which_period_is_shown(string? start, string? end, string text)
    {
        var page = Records.Of().Page(Sections.Of("REF"), Day(start), Day(end));

        Assert.Equal(text, page.QuerySelector("div.date-banner")!.TextContent);
    }

    [Fact]
    public void A_subsection_that_shows_everything_says_that_the_filter_is_not_applied()
    {
        var page = Records.Of().Page(Sections.Of("MED"), start: new DateOnly(2020, 1, 1));

        Assert.Equal(
            ["Date filter not applied", "Date filter not applied", "Date filter not applied", "Data items from '01-Jan-2020'", "Data items from '01-Jan-2020'"],
            page.QuerySelectorAll(".date-banner").Select(banner => banner.TextContent));
    }

    [Theory]
    [InlineData("SUM")]
    [InlineData("ALL")]
    [InlineData("IMM")]
    public void Sections_that_take_no_period_have_no_date_banner(string section)
    {
        var page = Records.Of(Entries.Problem("Asthma", Records.On(2020, 1, 1))).Page(Sections.Of(section));

        Assert.Empty(page.QuerySelectorAll(".date-banner"));
    }

    [Fact]
    public async Task A_default_time_frame_serves_those_who_send_no_period()
    {
        using var instructed = provider.Start().With("AccessRecordHtml:DefaultMonths:ENC", "12");

        var without = await Call.Section("ENC").SendAsync(instructed);
        var with = await Call.Section("ENC", start: "2000").SendAsync(instructed);

        Assert.Equal(" All data items from 02-Mar-2025", without.Succeeds().Page.QuerySelector(".date-banner")!.TextContent);
        Assert.Equal("Data items from '01-Jan-2000'", with.Succeeds().Page.QuerySelector(".date-banner")!.TextContent);
        Assert.True(with.Page.QuerySelectorAll("#enc-tab tbody tr").Length > without.Page.QuerySelectorAll("#enc-tab tbody tr").Length);
    }

    [Fact]
    public void Confidential_items_are_left_out_and_the_table_says_so()
    {
        var record = Records.Of(
            Entries.Problem("HIV positive", Records.On(2016, 3, 7)) with { Confidential = true },
            Entries.Problem("Anxiety", Records.On(2019, 11, 21)));

        var html = record.Html(Sections.Of("PRB"));
        var page = record.Page(Sections.Of("PRB"));

        Assert.DoesNotContain("HIV", html, StringComparison.Ordinal);
        Assert.Equal("Items excluded due to confidentiality and/or patient preferences", page.QuerySelectorAll(".exclusion-banner").Single().TextContent);
        Assert.Equal("Active Problems and Issues", page.QuerySelector(".exclusion-banner")!.ParentElement!.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public void Where_nothing_would_have_been_shown_nothing_is_said_of_exclusions()
    {
        var record = Records.Of(Entries.Item("Secret", Records.On(2016, 3, 7)) with { Confidential = true });

        var page = record.Page(Sections.Of("CLI"), start: new DateOnly(2020, 1, 1));

        Assert.Empty(page.QuerySelectorAll(".exclusion-banner"));
    }

    [Fact]
    public void A_consultation_keeps_quiet_about_the_confidential_entries_made_in_it()
    {
        var hidden = Entries.Item("Secret", Records.On(2024, 1, 1)) with { Confidential = true };
        var record = Records.Of(
            hidden, Entries.Encounter("e1", Records.On(2024, 1, 1), new HeadingRow { Title = "History", Comments = ["Sad"], Entries = ["Secret"] }));

        var page = record.Page(Sections.Of("ENC"));

        Assert.Equal("KneeHistory: Sad", page.Column("enc-tab", "Details").Single());
        Assert.NotNull(page.QuerySelector(".exclusion-banner"));
    }

    [Fact]
    public void Until_the_former_record_is_complete_only_the_new_practice_s_entries_are_given()
    {
        var transfer = new GpTransferRow { From = OdsCode.Parse("Z98002"), CompleteFrom = Records.On(2025, 5, 12) };
        var record = Records.Of(
            transfer,
            Entries.Problem("Hypothyroidism", Records.On(2008, 3, 3)),
            Entries.Problem("Asthma", Records.On(2009, 1, 1)) with { Recorded = Records.On(2025, 5, 20) },
            Entries.Problem("Gout", Records.On(2025, 5, 20)));

        var page = record.Page(Sections.Of("PRB"));

        Assert.Equal(
            "Patient record transfer from previous GP practice not yet complete; information recorded before 12-May-2025 may be missing",
            page.QuerySelectorAll(".gptransfer-banner").Single().TextContent);
        Assert.Equal(["Gout", "Asthma"], page.Column("prb-tab-act", "Entry"));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);
}

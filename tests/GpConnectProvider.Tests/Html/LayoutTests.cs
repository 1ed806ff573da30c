using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Html;

public sealed class LayoutTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("SUM", "Summary")]
    [InlineData("ENC", "Encounters")]
    [InlineData("CLI", "Clinical Items")]
    [InlineData("PRB", "Problems and Issues")]
    [InlineData("ALL", "Allergies and Adverse Reactions")]
    [InlineData("MED", "Medications")]
    [InlineData("REF", "Referrals")]
    [InlineData("OBS", "Observations")]
    [InlineData("IMM", "Immunisations")]
    [InlineData("ADM", "Administrative Items")]
    public async Task The_page_is_headed_by_the_section_s_title(string section, string title)
    {
        var answer = await provider.SendAsync(Call.Section(section));

        Assert.Equal(title, answer.Succeeds().Page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("SUM", "Emergency Codes|Last 3 Encounters|Active Problems and Issues|Major Inactive Problems and Issues|Current Allergies and Adverse Reactions|Acute Medication (Last 12 Months)|Current Repeat Medication")]
    [InlineData("PRB", "Active Problems and Issues|Major Inactive Problems and Issues|Other Inactive Problems and Issues")]
    [InlineData("ALL", "Current Allergies and Adverse Reactions|Historical Allergies and Adverse Reactions")]
    [InlineData("MED", "Acute Medication (Last 12 Months)|Current Repeat Medication|Discontinued Repeat Medication|All Medication|All Medication Issues")]
    [InlineData("ENC", "")]
    [InlineData("OBS", "")]
    public async Task Subsections_are_headed_and_ordered_as_published(string section, string titles)
    {
        var answer = await provider.SendAsync(Call.Section(section));

        Assert.Equal(titles, string.Join('|', answer.Page.QuerySelectorAll("h2").Select(heading => heading.TextContent)));
    }

    [Theory]
    [InlineData("ENC", "enc-tab", "Date|Title|Details")]
    [InlineData("CLI", "cli-tab", "Date|Entry|Details")]
    [InlineData("SUM", "cli-tab", "Date|Entry|Details|Location of further information")]
    [InlineData("PRB", "prb-tab-act", "Start Date|Entry|Significance|Details")]
    [InlineData("PRB", "prb-tab-majinact", "Start Date|End Date|Entry|Significance|Details")]
    [InlineData("PRB", "prb-tab-othinact", "Start Date|End Date|Entry|Significance|Details")]
    [InlineData("ALL", "all-tab-curr", "Start Date|Details")]
    [InlineData("ALL", "all-tab-hist", "Start Date|End Date|Details")]
    [InlineData("MED", "med-tab-acu-med", "Type|Start Date|Medication Item|Dosage Instruction|Quantity|Scheduled End Date|Days Duration|Additional Information")]
    [InlineData("MED", "med-tab-curr-rep", "Type|Start Date|Medication Item|Dosage Instruction|Quantity|Last Issued Date|Number of Prescriptions Issued|Max Issues|Review Date|Additional Information")]
    [InlineData("MED", "med-tab-dis-rep", "Type|Last Issued Date|Medication Item|Dosage Instruction|Quantity|Discontinued Date|Discontinuation Reason|Additional Information")]
    [InlineData("MED", "med-tab-all-sum", "Type|Start Date|Medication Item|Dosage Instruction|Quantity|Last Issued Date|Number of Prescriptions Issued|Discontinuation Details|Additional Information")]
    [InlineData("MED", "med-tab-all-iss", "Type|Issue Date|Medication Item|Dosage Instruction|Quantity|Days Duration|Additional Information")]
    [InlineData("REF", "ref-tab", "Date|From|To|Priority|Details")]
    [InlineData("OBS", "obs-tab", "Date|Entry|Value|Range|Details")]
    [InlineData("IMM", "imm-tab", "Date|Vaccination|Part|Contents|Details")]
    [InlineData("ADM", "adm-tab", "Date|Entry|Details")]
    public async Task Each_table_has_its_columns_in_order(string section, string table, string columns)
    {
        var answer = await provider.SendAsync(Call.Section(section));

        Assert.Equal(columns, string.Join('|', answer.Page.QuerySelectorAll($"#{table} thead th").Select(heading => heading.TextContent)));
    }

    [Fact]
    public async Task Dates_stand_in_date_columns_as_day_month_and_year()
    {
        foreach (var section in new[] { "PRB", "ALL", "MED", "REF", "IMM" })
        {
            var page = (await provider.SendAsync(Call.Section(section))).Page;
            Assert.All(page.QuerySelectorAll(".date-column"), cell => Assert.Matches(@"^(\d\d-[A-Z][a-z]{2}-\d{4})?$", cell.TextContent));
            Assert.All(
                page.QuerySelectorAll("td:not(.date-column)"),
                cell => Assert.DoesNotMatch(@"^\d\d-[A-Z][a-z]{2}-\d{4}$", cell.TextContent));
        }
    }

    [Fact]
    public async Task The_emergency_codes_can_be_switched_off()
    {
        using var without = provider.Start().With("AccessRecordHtml:EmergencyCodes", "false");

        var page = (await Call.Section("SUM").SendAsync(without)).Succeeds().Page;

        Assert.Equal("Last 3 Encounters", page.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public void A_single_table_stands_below_its_banners_in_the_published_order()
    {
        var transfer = new GpTransferRow { From = OdsCode.Parse("Z98002"), CompleteFrom = Records.On(2020, 1, 1) };
        var record = Records.Of(
            transfer,
            Entries.Item("Shown", Records.On(2021, 1, 1)),
            Entries.Item("Hidden", Records.On(2021, 1, 2)) with { Confidential = true });

        var page = record.Page(Sections.Of("CLI"), start: new DateOnly(2020, 1, 1));

        Assert.Equal(
            ["h1", "gptransfer-banner", "date-banner", "exclusion-banner", "table"],
            page.QuerySelector("body > div")!.Children.Select(element => element.ClassName ?? element.LocalName));
    }

    [Fact]
    public void Each_of_several_tables_has_a_division_with_its_own_banners()
    {
        var record = Records.Of(Entries.Acute("Doxycycline", Records.DaysAgo(10)) with { DaysDuration = 7 });

        var page = record.Page(Sections.Of("MED"));

        var acute = page.QuerySelectorAll("body > div > div")[0];
        Assert.Equal(
            ["h2", "content-banner", "date-banner", "table"],
            acute.Children.Select(element => element.ClassName ?? element.LocalName));
    }

    [Fact]
    public void What_is_not_recorded_is_said_in_the_place_of_the_table()
    {
        var page = Records.Of().Page(Sections.Of("PRB"));

        Assert.Empty(page.QuerySelectorAll("table"));
        Assert.Equal(
            "No 'Active Problems and Issues' data is recorded for this patient.",
            page.QuerySelector("body > div > div > div:last-child > p")!.TextContent);
    }

    [Fact]
    public void Tables_are_never_cut_short()
    {
        var items = Enumerable.Range(1, 1200).Select(day => Entries.Item($"Item {day}", Records.DaysAgo(day)));

        var page = Records.Of([.. items]).Page(Sections.Of("CLI"));

        Assert.Equal(1200, page.Rows("cli-tab").Count);
    }
}

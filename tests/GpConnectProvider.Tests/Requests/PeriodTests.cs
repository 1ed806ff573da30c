using System.Globalization;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Calls.Parameters;

namespace SpineSandbox.GpConnectProvider.Tests.Requests;

public sealed class PeriodTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("SUM")]
    [InlineData("ALL")]
    [InlineData("IMM")]
    public async Task Refuses_a_period_for_a_section_that_takes_none(string section) =>
        (await provider.SendAsync(Call.Section(section, start: "2020-01-01"))).Refuses(400, "INVALID_PARAMETER");

    [Theory]
    [InlineData("ENC")]
    [InlineData("CLI")]
    [InlineData("PRB")]
    [InlineData("MED")]
    [InlineData("REF")]
    [InlineData("OBS")]
    [InlineData("ADM")]
    public async Task Takes_a_period_for_every_other_section(string section) =>
        (await provider.SendAsync(Call.Section(section, start: "2020-01-01"))).Succeeds();

    [Theory]
    [InlineData("2020-02-01", "2020-01-31")]
    [InlineData("2021", "2020")]
    [InlineData("2020-13", null)]
    [InlineData("2020-02-30", null)]
    [InlineData("01/02/2020", null)]
    [InlineData(null, "soon")]
    [InlineData("2020-01-01T09:00:00", null)]
    [InlineData(null, "2020-01-01T09:00")]
    [InlineData("", "")]
    [InlineData("2020", "")]
    public async Task Refuses_a_period_that_is_reversed_empty_no_date_or_without_a_zone(string? start, string? end) =>
        (await provider.SendAsync(Call.Section("ENC", start: start, end: end))).Refuses(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_a_period_with_neither_start_nor_end() =>
        (await provider.SendAsync(Call.Of(Of(Patient(), Section("ENC"), Period(null, null))))).Refuses(422, "INVALID_PARAMETER");

    [Theory]
    [InlineData("2015", "2016", "For the period '01-Jan-2015' to '31-Dec-2016'")]
    [InlineData("2015-02", "2016-02", "For the period '01-Feb-2015' to '29-Feb-2016'")]
    [InlineData("2016-03-05", "2016-03-05", "For the period '05-Mar-2016' to '05-Mar-2016'")]
    [InlineData("2016-03-05T23:30:00+01:00", null, "Data items from '05-Mar-2016'")]
    [InlineData("2016-03", null, "Data items from '01-Mar-2016'")]
    [InlineData(null, "2016", "Data items until '31-Dec-2016'")]
    [InlineData(null, "2016-03-05T00:30:00Z", "Data items until '05-Mar-2016'")]
    public async Task Parts_of_dates_cover_the_whole_month_or_year_and_times_their_day(string? start, string? end, string banner)
    {
        var answer = await provider.SendAsync(Call.Section("ENC", start: start, end: end));

        Assert.Equal(banner, answer.Succeeds().Page.QuerySelector(".date-banner")!.TextContent);
    }

    [Fact]
    public async Task Both_days_belong_to_the_period()
    {
        var all = await provider.SendAsync(Call.Section("ENC"));
        var first = all.Page.QuerySelector("#enc-tab .date-column")!.TextContent;
        var day = DateOnly.ParseExact(first, "dd-MMM-yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var answer = await provider.SendAsync(Call.Section("ENC", start: day, end: day));

        Assert.Equal([first], answer.Page.QuerySelectorAll("#enc-tab .date-column").Select(cell => cell.TextContent).Distinct());
    }
}

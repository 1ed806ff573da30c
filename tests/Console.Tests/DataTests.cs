using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

public sealed class DataTests(ServedSandbox served) : IClassFixture<ServedSandbox>
{
    private HttpClient Console => served.Sandbox.Console;

    [Fact]
    public async Task Every_table_has_rows_as_wide_as_its_head()
    {
        var tables = (await Console.SeeAsync("/data")).QuerySelectorAll(".tabs a").Select(link => link.GetAttribute("href")!).ToList();

        foreach (var table in tables)
        {
            var page = await Console.SeeAsync(table);
            var columns = page.QuerySelectorAll("thead th").Length;

            Assert.Equal(table, page.QuerySelector(".tabs [aria-current=page]")!.GetAttribute("href"));
            Assert.NotEmpty(page.QuerySelectorAll("tbody tr"));
            Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Equal(columns, row.Children.Length));
        }
    }

    [Theory]
    [InlineData("patients")]
    [InlineData("organisations")]
    [InlineData("systems")]
    [InlineData("endpoints")]
    [InlineData("agreements")]
    [InlineData("mailboxes")]
    [InlineData("practices")]
    public async Task A_row_that_is_saved_as_it_stands_stays_as_it_is(string table)
    {
        var row = (await Console.SeeAsync($"/data?table={table}")).QuerySelector("tbody th a")!.GetAttribute("href")!;
        var before = RowOf(await Console.SeeAsync(row));

        var saved = await Console.SendFormAsync(row, "fields");

        Assert.Empty(saved.QuerySelectorAll(".nhsuk-error-summary"));
        Assert.NotNull(saved.QuerySelector(".nhsuk-notification-banner--success"));
        Assert.Equal(Unversioned(before), Unversioned(RowOf(saved)));
    }

    [Fact]
    public async Task Finds_a_patient_by_what_they_show()
    {
        var page = await Console.SeeAsync("/data?table=patients&find=no-consent");

        Assert.Equal(ShippedSeed.Role("patient.no-consent"), Assert.Single(page.QuerySelectorAll("tbody th")).TextContent.Trim());
    }

    [Fact]
    public async Task Says_so_where_no_row_fits()
    {
        var page = await Console.SeeAsync("/data?table=patients&find=nobody-at-all");

        Assert.Empty(page.QuerySelectorAll("table"));
        Assert.Equal("/data?table=patients", page.QuerySelector(".nhsuk-inset-text a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("endpoints", "fhir:operation:gpc.getcarerecord", "Z98001")]
    [InlineData("patients", "9996110028", "Mrs Margaret Rose Ashworth")]
    public async Task A_rows_page_says_what_the_row_is(string table, string find, string said)
    {
        var row = (await Console.SeeAsync($"/data?table={table}&find={find}")).QuerySelector("tbody th a")!.GetAttribute("href")!;

        Assert.Contains(said, (await Console.SeeAsync(row)).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_the_owner_refuses_changes_nothing_and_says_why()
    {
        var asid = ShippedSeed.Role("asid.consumer.single-system");

        var page = await Console.SendFormAsync($"/data/systems/{asid}", "fields", ("odsCode", "ZZZ99"));

        Assert.Contains("ZZZ99", page.QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ZZZ99", RowOf(await Console.SeeAsync($"/data/systems/{asid}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_row_is_not_sent_to_anybody()
    {
        var page = await Console.SendFormAsync("/data/agreements/Z98020-Z98001", "row", ("row", "{ not json"));

        Assert.Contains("no JSON", page.QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("{ not json", page.QuerySelector("#row")!.TextContent);
    }

    [Fact]
    public async Task A_mailbox_that_was_added_is_listed_and_gone_when_it_is_removed()
    {
        var added = await Console.SendFormAsync(
            "/data/mailboxes/new", "row",
            ("row", """{ "mailboxId": "NEW1", "name": "New", "odsCode": "Z98001", "password": "secret", "workflowIds": [ "TEST_WORKFLOW" ] }"""));
        Assert.Equal("Mailbox NEW1", added.QuerySelector("h1")!.TextContent);

        var left = await Console.SendFormAsync("/data/mailboxes/NEW1", "remove");

        Assert.DoesNotContain("NEW1", left.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_owner_does_not_answer()
    {
        await using var sandbox = new RunningSandbox();

        var page = await sandbox.SeeAsync("/data?table=systems");

        Assert.Contains("sds does not answer", page.QuerySelector(".nhsuk-inset-text")!.TextContent, StringComparison.Ordinal);
    }

    // PDS counts each change of a patient.
    private static string Unversioned(string row) => Regex.Replace(row, "\"version\": [0-9]+", "");

    private static string RowOf(IDocument page) => page.QuerySelector("#row")!.TextContent;
}

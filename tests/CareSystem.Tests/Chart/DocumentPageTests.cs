using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using SpineSandbox.CareSystem.Tests.Surroundings;

namespace SpineSandbox.CareSystem.Tests.Chart;

public sealed class DocumentPageTests(SpineFixture spine)
{
    private const string Plain = "patient.plain";

    [Fact]
    public async Task Lists_the_documents_the_newest_first()
    {
        var page = await SeeAsync(Plain);

        var days = page.QuerySelectorAll("td[data-column=Date]").Select(day => DateOnly.ParseExact(day.TextContent, "dd-MMM-yyyy", CultureInfo.InvariantCulture)).ToList();
        Assert.Contains("Referral letter: physiotherapy", Titles(page));
        Assert.Equal(days.OrderDescending(), days);
    }

    [Theory]
    [InlineData("%PDF", "application/pdf", "physiotherapy")]
    [InlineData("\u0089PNG", "image/png", "statement")]
    public async Task Opens_the_file_itself(string begins, string contentType, string title)
    {
        var link = (await SeeAsync(Plain)).QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(title, StringComparison.Ordinal)).QuerySelector("a")!;

        using var answer = await spine.GetAsync(link.GetAttribute("href")!);

        var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(contentType, answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(begins, System.Text.Encoding.Latin1.GetString(content), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("image/tiff", "image/tiff", "document-doc-1.tif")]
    [InlineData("text/html", "application/octet-stream", "document-doc-1.bin")]
    [InlineData("image/svg+xml", "application/octet-stream", "document-doc-1.bin")]
    [InlineData(null, "application/octet-stream", "document-doc-1.bin")]
    public async Task Has_a_file_saved_that_a_browser_cannot_show_or_might_run(string? sent, string given, string name)
    {
        var binary = new JsonObject { ["resourceType"] = "Binary", ["contentType"] = sent, ["content"] = "PHNjcmlwdD4=" };
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed() with { Result = binary });

        using var answer = await clinic.GetAsync($"/patients/{People.PlainNumber}/documents/doc-1");

        Assert.Equal(("attachment", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(given, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("""{"resourceType":"Binary","content":"not base64!"}""")]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("[]")]
    public async Task Says_that_an_answer_without_a_content_holds_no_file(string answer)
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed() with { Result = JsonNode.Parse(answer) });

        var page = await clinic.SeeAsync($"/patients/{People.PlainNumber}/documents/doc-1");

        Assert.Equal("The practice's answer holds no file", page.QuerySelector(".problem__title")!.TextContent);
    }

    [Fact]
    public async Task Filters_by_a_word_a_day_and_an_author()
    {
        Assert.Equal(["Referral letter: physiotherapy"], Titles(await SeeAsync(Plain, "?description=physio")));
        Assert.Empty(Titles(await SeeAsync(Plain, "?from=2001-01-01&to=2001-01-02")));
        Assert.Empty(Titles(await SeeAsync(Plain, "?author=x99zz")));
    }

    [Theory]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?to=2026-02-30", "to")]
    [InlineData("?from=2026-02-02&to=2026-02-01", "to")]
    [InlineData("?author=%3Cscript%3E", "author")]
    public async Task Says_what_is_wrong_with_a_filter(string query, string field)
    {
        var page = await SeeAsync(Plain, query);

        Assert.Equal($"#{field}", page.QuerySelector(".nhsuk-error-summary__list a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Tells_why_a_placeholder_cannot_be_opened()
    {
        var page = await SeeAsync("patient.gp-transfer");

        Assert.Contains("has not received the content", page.QuerySelector("tbody td[data-column=File]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("tbody a"));
    }

    [Fact]
    public async Task Shows_a_page_where_the_file_does_not_come()
    {
        var page = await spine.SeeAsync(SpineFixture.PathOf(Plain, "documents/none"));

        Assert.Contains("There is no document 'none'", page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".site-header"));
    }

    [Theory]
    [InlineData("patient.no-consent", "The patient does not want this record shared")]
    [InlineData("patient.not-registered", "The documents did not come")]
    public async Task Explains_in_plain_words_why_no_list_came(string role, string headline) =>
        Assert.Equal(headline, (await SeeAsync(role)).QuerySelector(".problem__title")!.TextContent);

    private static List<string> Titles(IDocument page) => [.. page.QuerySelectorAll("td[data-column=Document] .entry-table__text").Select(title => title.TextContent)];

    private Task<IDocument> SeeAsync(string role, string query = "") => spine.SeeAsync(SpineFixture.PathOf(role, $"documents{query}"));
}

using AngleSharp.Dom;

namespace SpineSandbox.CareSystem.Tests.Chart;

/// <summary>Monday, 2 March 2026, 09:30: appointments of patients whom no other test looks at.</summary>
public sealed class AppointmentPageTests(SpineFixture spine)
{
    [Fact]
    public async Task Books_a_slot_that_was_found()
    {
        var path = SpineFixture.PathOf("patient.child", "appointments");
        var slot = (await SlotsAsync(path))[0];

        var (led, _) = await BookAsync(path, "Check of the ears", slot);

        Assert.Equal($"{path}?done=booked", led);
        var listed = await spine.SeeAsync(led!);
        Assert.Equal("The appointment is booked.", listed.QuerySelector(".done")!.TextContent);
        Assert.Contains(listed.QuerySelectorAll(".appointment"), one => one.TextContent.Contains("Check of the ears", StringComparison.Ordinal));
        Assert.DoesNotContain(slot, await SlotsAsync(path));
    }

    [Fact]
    public async Task Amends_and_then_cancels()
    {
        var path = SpineFixture.PathOf("patient.care-home", "appointments");
        var slot = (await SlotsAsync(path))[3];
        await BookAsync(path, "Review", slot);
        var appointment = (await spine.SeeAsync(path)).QuerySelector(".appointment a")!.GetAttribute("href")!;

        var (amended, _) = await spine.SendAsync(appointment, "Amend", ("Form.Description", "Longer review"), ("Form.Comment", "Brings her daughter"));
        var afterwards = await spine.SeeAsync(path);
        var (cancelled, _) = await spine.SendAsync(appointment, "Cancel", ("Form.Reason", "Feels better"));
        var inTheEnd = await spine.SeeAsync(path);

        Assert.Equal($"{path}?done=amended", amended);
        Assert.Contains("Brings her daughter", afterwards.QuerySelector(".appointment")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{path}?done=cancelled", cancelled);
        Assert.Contains("Feels better", inTheEnd.QuerySelector(".appointment")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(slot, await SlotsAsync(path));
    }

    [Fact]
    public async Task Shows_who_somebody_books_with_and_where()
    {
        var page = await spine.SeeAsync(SpineFixture.PathOf("patient.plain", "appointments/new"));

        Assert.All(page.QuerySelectorAll(".slots__session b"), practitioner => Assert.NotEqual("", practitioner.TextContent));
        Assert.Contains("In-person", page.QuerySelector(".slot__kind")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_missing_and_keeps_what_was_typed()
    {
        var path = SpineFixture.PathOf("patient.plain", "appointments/new");

        var (led, page) = await spine.SendAsync(path, "Book", ("Form.Description", ""), ("Form.Comment", "<b class='hostile'>"));

        Assert.Null(led);
        Assert.Equal(["Choose a slot", "Enter what the appointment is for"], page.QuerySelectorAll(".nhsuk-error-summary__list a").Select(fault => fault.TextContent));
        Assert.Equal("<b class='hostile'>", page.QuerySelector("#comment")!.TextContent);
    }

    [Theory]
    [InlineData("?from=never", "from")]
    [InlineData("?from=2026-03-01", "from")]
    [InlineData("?from=2026-03-05&to=2026-03-04", "to")]
    [InlineData("?from=2026-03-03&to=2026-03-31", "to")]
    public async Task Says_what_is_wrong_with_the_days(string query, string field)
    {
        var page = await spine.SeeAsync(SpineFixture.PathOf("patient.plain", $"appointments/new{query}"));

        Assert.Equal($"#{field}", page.QuerySelector(".nhsuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll(".slot"));
    }

    [Fact]
    public async Task Tells_the_second_of_two_that_the_slot_has_gone()
    {
        var path = SpineFixture.PathOf("patient.care-home", "appointments");
        var slot = (await SlotsAsync(path))[^1];
        await BookAsync(path, "First", slot);

        var (led, page) = await BookAsync(path, "Second", slot);

        Assert.Null(led);
        Assert.Equal("The appointment was not made", page.QuerySelector(".problem__title")!.TextContent);
        Assert.Contains("Somebody may have booked it meanwhile", page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_change_what_somebody_else_has_changed_meanwhile()
    {
        var path = SpineFixture.PathOf("patient.minimal-demographics", "appointments");
        await BookAsync(path, "Review", (await SlotsAsync(path))[^4]);
        var appointment = (await spine.SeeAsync(path)).QuerySelector(".appointment a")!.GetAttribute("href")!;
        var version = (await spine.SeeAsync(appointment)).QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!;
        await spine.SendAsync(appointment, "Amend", ("Form.Description", "Changed"));

        var (led, page) = await spine.SendAsync(appointment, "Amend", ("Form.Version", version), ("Form.Description", "Changed too"));

        Assert.Null(led);
        Assert.Equal("Somebody else has changed it meanwhile", page.QuerySelector(".problem__title")!.TextContent);
    }

    [Fact]
    public async Task Does_not_show_the_appointment_of_somebody_else()
    {
        var path = SpineFixture.PathOf("patient.confidential-items", "appointments");
        await BookAsync(path, "Private", (await SlotsAsync(path))[8]);
        var appointment = (await spine.SeeAsync(path)).QuerySelector(".appointment a")!.GetAttribute("href")!.Split('/')[^1];

        var page = await spine.SeeAsync(SpineFixture.PathOf("patient.plain", $"appointments/{appointment}"));

        Assert.Contains("no such appointment", page.QuerySelector(".nhsuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
    }

    private async Task<IReadOnlyList<string>> SlotsAsync(string path) =>
        [.. (await spine.SeeAsync($"{path}/new")).QuerySelectorAll(".slot input").Select(slot => slot.GetAttribute("value")!)];

    private Task<(string? Location, IDocument Page)> BookAsync(string path, string description, string slot) =>
        spine.SendAsync($"{path}/new", "Book", ("Form.Slots", slot), ("Form.Description", description));
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpineSandbox.ApiPlatform.Tests.Applications;

/// <summary>The pages of the patient app, as a browser without JavaScript sees them.</summary>
public sealed class PatientAppTests(PlatformFixture platform)
{
    [Fact]
    public async Task Shows_a_patient_their_record_after_they_have_logged_in()
    {
        using var browser = new Browser(platform.Running.PatientAppAddress);
        await browser.LogInAsync(ShippedSeed.Role("patient.plain"));

        Assert.Contains("full", (await browser.SeeAsync("/")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var record = await browser.SeeAsync("/record");
        Assert.Equal(["Allergies", "Problems", "Medication", "Vaccinations"], record.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("Amlodipine 10mg tablets 18-Feb-2009", string.Join(' ', record.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

        // Of some vaccinations it is not known which product was given, only what was done.
        Assert.DoesNotContain("unknown", record.Body.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Lets_a_mother_order_what_her_child_needs_and_see_its_record()
    {
        using var browser = new Browser(platform.Running.PatientAppAddress);
        await browser.LogInAsync(ShippedSeed.Role("patient.child.proxy"), actingFor: ShippedSeed.Role("patient.child"));

        Assert.Contains($"looked after by {ShippedSeed.Role("patient.child.proxy")}", (await browser.SeeAsync("/record")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Books_and_cancels_an_appointment()
    {
        using var browser = new Browser(platform.Running.PatientAppAddress);
        await browser.LogInAsync(ShippedSeed.Role("patient.empty-record"));

        var booked = await browser.SendAsync(Form(await browser.SeeAsync("/appointments"), "/appointments"));
        Assert.Null(booked.QuerySelector(".nhsuk-error-summary")?.TextContent);
        var cancelled = await browser.SendAsync(booked.QuerySelectorAll<IHtmlFormElement>("form").First(form => form.Action.EndsWith("/cancel", StringComparison.Ordinal)));
        Assert.Contains("You have no appointment", cancelled.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_a_prescription()
    {
        using var browser = new Browser(platform.Running.PatientAppAddress);
        await browser.LogInAsync(ShippedSeed.Role("patient.plain"));
        var before = await browser.SeeAsync("/prescriptions");

        // Another test orders the first of them.
        var ordered = await browser.SendAsync(before.QuerySelectorAll<IHtmlFormElement>("form").Last(form => form.QuerySelector("button") is not null));

        Assert.Null(ordered.QuerySelector(".nhsuk-error-summary")?.TextContent);
        Assert.Contains("requested", ordered.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_who_is_not_let_in()
    {
        using var browser = new Browser(platform.Running.PatientAppAddress);

        var refused = await browser.LogInAsync(ShippedSeed.Role("patient.plain"), "P5");

        Assert.Contains("The platform gave no token", refused.Body!.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlFormElement Form(IDocument page, string action) =>
        page.QuerySelectorAll<IHtmlFormElement>("form").First(form => form.GetAttribute("action") == action);
}

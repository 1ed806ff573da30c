using AngleSharp.Dom;

namespace SpineSandbox.CareSystem.Tests.Chart;

public sealed class StructuredPageTests(SpineFixture spine)
{
    private const string Plain = "patient.plain";

    [Theory]
    [InlineData("problems", "Hypertension")]
    [InlineData("medications", "Amlodipine")]
    [InlineData("allergies", "Allergy to penicillin")]
    [InlineData("consultations", "Face to face consultation")]
    [InlineData("immunisations", "first dose of severe acute respiratory syndrome coronavirus 2")]
    [InlineData("investigations", "Full blood count, renal function, HbA1c")]
    [InlineData("uncategorised", "Blood pressure")]
    [InlineData("referrals", "Referral to physiotherapist")]
    [InlineData("diary", "Medication review due")]
    public async Task Shows_each_clinical_area(string area, string entry)
    {
        var page = await SeeAsync(Plain, area);

        Assert.Contains(entry, page.QuerySelector(".record > div")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("0", page.QuerySelector(".sections [aria-current=page] .sections__count")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, .problem"));
    }

    [Theory]
    [InlineData("problems")]
    [InlineData("consultations")]
    public async Task Links_lead_to_the_entry_that_they_name(string area)
    {
        var links = (await SeeAsync(Plain, area)).QuerySelectorAll(".entry-links a").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var page in links.GroupBy(link => link.Split('#')[0]))
        {
            var target = await spine.SeeAsync(page.Key);
            Assert.All(page, link => Assert.NotNull(target.GetElementById(Uri.UnescapeDataString(link.Split('#')[1]))));
        }
    }

    [Fact]
    public async Task Shows_a_consultation_as_topics_headings_and_entries()
    {
        var consultation = (await SeeAsync(Plain, "consultations")).QuerySelectorAll(".consultation")
            .First(one => one.TextContent.Contains("Diabetes annual review", StringComparison.Ordinal));

        Assert.NotEmpty(consultation.QuerySelectorAll(".consultation > .consultation__part > .consultation__part > .entry-links li"));
    }

    [Fact]
    public async Task Tells_ended_allergies_from_current_ones()
    {
        var tables = (await SeeAsync(Plain, "allergies")).QuerySelectorAll(".entries h3").Select(title => title.TextContent);

        Assert.Equal(["Current", "Ended"], tables);
    }

    [Theory]
    [InlineData("patient.confidential-items", "Items excluded due to confidentiality and/or patient preferences.")]
    [InlineData("patient.gp-transfer", "Patient record transfer from previous GP practice not yet complete")]
    public async Task Says_on_top_what_the_record_leaves_out(string role, string note)
    {
        var page = await SeeAsync(role, "problems");

        Assert.Contains(page.QuerySelectorAll(".record-note b"), one => one.TextContent.StartsWith(note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_so_where_nothing_is_recorded()
    {
        var page = await SeeAsync("patient.empty-record", "medications");

        Assert.StartsWith("No medications recorded", page.QuerySelector(".nhsuk-inset-text")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patient.no-consent", "The patient does not want this record shared")]
    [InlineData("patient.practice-disabled", "The practice has switched this off")]
    [InlineData("patient.practice-not-in-sds", "The patient's practice cannot be reached")]
    public async Task Explains_in_plain_words_why_no_record_came(string role, string headline)
    {
        var page = await SeeAsync(role, "problems");

        Assert.Equal(headline, page.QuerySelector(".problem__title")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".step"));
    }

    [Fact]
    public async Task Compares_the_patient_with_PDS_and_names_the_practice()
    {
        var page = await SeeAsync(Plain, "problems");

        Assert.NotNull(page.QuerySelector(".comparison--agrees"));
        Assert.Contains("Practice", page.QuerySelector(".patient__more")!.TextContent, StringComparison.Ordinal);
    }

    private Task<IDocument> SeeAsync(string role, string area) => spine.SeeAsync(SpineFixture.PathOf(role, $"structured?area={area}"));
}

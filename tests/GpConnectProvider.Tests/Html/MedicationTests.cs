namespace SpineSandbox.GpConnectProvider.Tests.Html;

public sealed class MedicationTests
{
    private static readonly DiscontinuedRow ByClinician = new() { Date = Records.On(2025, 6, 1), Reason = "Side effects" };

    [Fact]
    public void Acute_medication_goes_back_for_a_year()
    {
        var page = Records.Of(Entries.Acute("Inside", Records.DaysAgo(364)), Entries.Acute("Outside", Records.DaysAgo(365))).Page(Sections.Of("MED"));

        Assert.Equal(["Inside"], page.Column("med-tab-acu-med", "Medication Item"));
    }

    [Fact]
    public void An_end_that_was_not_recorded_is_calculated_and_a_banner_says_so()
    {
        var recorded = Entries.Acute("Recorded", Records.On(2026, 1, 1)) with { End = Records.On(2026, 1, 6), DaysDuration = 7 };
        var calculated = Entries.Acute("Calculated", Records.On(2025, 12, 1)) with { DaysDuration = 7 };

        var page = Records.Of(recorded, calculated).Page(Sections.Of("MED"));

        Assert.Equal(["06-Jan-2026", "08-Dec-2025"], page.Column("med-tab-acu-med", "Scheduled End Date"));
        Assert.Equal(
            "Scheduled End Date is not always captured in the source; where it was not recorded, the displayed date is calculated from start date and days duration",
            page.QuerySelector(".content-banner")!.TextContent);
        Assert.NotEqual("content-banner", Records.Of(recorded).Page(Sections.Of("MED")).QuerySelector("h2")!.NextElementSibling!.ClassName);
    }

    [Fact]
    public void A_repeat_is_current_until_it_ends_or_somebody_ends_it()
    {
        var page = Records.Of(
            Entries.Repeat("Open", Records.On(2020, 1, 1)),
            Entries.Repeat("Ends tomorrow", Records.On(2019, 1, 1)) with { End = Records.DaysAgo(-1) },
            Entries.Repeat("Ends today", Records.On(2018, 1, 1)) with { End = Records.DaysAgo(0) },
            Entries.Repeat("Stopped", Records.On(2017, 1, 1)) with { Discontinued = ByClinician }).Page(Sections.Of("MED"));

        Assert.Equal(["Open", "Ends tomorrow"], page.Column("med-tab-curr-rep", "Medication Item"));
    }

    [Fact]
    public void A_repeat_counts_as_discontinued_when_a_clinician_ended_it()
    {
        var page = Records.Of(
            Entries.Repeat("By clinician", Records.On(2020, 1, 1)) with { Discontinued = ByClinician },
            Entries.Repeat("By the system", Records.On(2020, 1, 1)) with { Discontinued = ByClinician with { ByClinician = false } },
            Entries.Repeat("Expired", Records.On(2020, 1, 1)) with { End = Records.On(2021, 1, 1) }).Page(Sections.Of("MED"));

        Assert.Equal(["By clinician"], page.Column("med-tab-dis-rep", "Medication Item"));
        Assert.Equal(["01-Jun-2025"], page.Column("med-tab-dis-rep", "Discontinued Date"));
        Assert.Equal(["Side effects"], page.Column("med-tab-dis-rep", "Discontinuation Reason"));
    }

    [Fact]
    public void The_list_of_discontinued_repeats_always_says_what_it_holds()
    {
        var page = Records.Of().Page(Sections.Of("MED"));

        Assert.Equal("All repeat medication ended by a clinician action", page.QuerySelectorAll(".content-banner").Single().TextContent);
    }

    [Fact]
    public void Review_dates_come_with_a_word_of_caution()
    {
        var page = Records.Of(Entries.Repeat("Metformin", Records.On(2020, 1, 1)) with { ReviewDate = Records.On(2026, 6, 1), MaxIssues = 6 }).Page(Sections.Of("MED"));

        Assert.StartsWith("The Review Date is that set for each Repeat Course.", page.QuerySelector(".content-banner")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("01-Jun-2026", "6"), (page.Column("med-tab-curr-rep", "Review Date").Single(), page.Column("med-tab-curr-rep", "Max Issues").Single()));
    }

    [Fact]
    public void All_medication_is_grouped_by_item_alphabetically_with_the_newest_first_in_each_group()
    {
        var page = Records.Of(
            Entries.Repeat("Zopiclone", Records.On(2021, 1, 1)),
            Entries.Acute("amoxicillin", Records.On(2019, 1, 1)),
            Entries.Acute("amoxicillin", Records.On(2020, 1, 1))).Page(Sections.Of("MED"));

        var group = page.QuerySelector("#med-tab-all-sum tbody tr td")!;
        Assert.Equal(("9", "med-item-column", "<strong>amoxicillin</strong>"), (group.GetAttribute("colspan"), group.ClassName, group.InnerHtml));
        Assert.Equal(
            ["amoxicillin", "01-Jan-2020", "01-Jan-2019", "Zopiclone", "01-Jan-2021"],
            page.Rows("med-tab-all-sum").Select(row => row.Count == 1 ? row[0] : row[1]));
    }

    [Fact]
    public void All_issues_are_grouped_the_same_way_over_seven_columns()
    {
        var page = Records.Of(
            Entries.Repeat("Metformin", Records.On(2021, 1, 1)) with { Issues = [Records.On(2021, 1, 1), Records.On(2021, 2, 1)] }).Page(Sections.Of("MED"));

        Assert.Equal("7", page.QuerySelector("#med-tab-all-iss td")!.GetAttribute("colspan"));
        Assert.Equal(["Metformin", "01-Feb-2021", "01-Jan-2021"], page.Rows("med-tab-all-iss").Select(row => row.Count == 1 ? row[0] : row[1]));
    }

    [Fact]
    public void The_period_keeps_the_courses_that_were_effective_in_it_and_their_issues()
    {
        var page = Records.Of(
            Entries.Repeat("Ongoing", Records.On(2010, 1, 1)) with { Issues = [Records.On(2012, 1, 1)] },
            Entries.Repeat("Ended before", Records.On(2010, 1, 1)) with { End = Records.On(2019, 12, 31), Issues = [Records.On(2012, 1, 1)] },
            Entries.Repeat("Stopped within", Records.On(2010, 1, 1)) with { Discontinued = ByClinician },
            Entries.Acute("Course into it", Records.On(2019, 12, 30)) with { End = Records.On(2020, 1, 3) },
            Entries.Acute("Acute without end", Records.On(2019, 12, 30)),
            Entries.Acute("Begins after", Records.On(2026, 1, 1))).Page(Sections.Of("MED"), new DateOnly(2020, 1, 1), new DateOnly(2025, 12, 31));

        Assert.Equal(
            ["Course into it", "Ongoing", "Stopped within"],
            page.QuerySelectorAll("#med-tab-all-sum .med-item-column").Select(cell => cell.TextContent));
        Assert.Equal(["Ongoing"], page.QuerySelectorAll("#med-tab-all-iss .med-item-column").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("Hospital", "Repeat - Hospital")]
    [InlineData(null, "Repeat - Unknown Prescriber")]
    public void What_others_prescribe_names_them_and_has_no_issues(string? agency, string type)
    {
        var elsewhere = Entries.Repeat("Clozapine", Records.On(2020, 1, 1)) with
        {
            PrescribedElsewhere = new PrescribedElsewhereRow { Agency = agency },
            Issues = [Records.On(2020, 1, 1)],
        };

        var page = Records.Of(elsewhere).Page(Sections.Of("MED"));

        Assert.Equal(
            (type, "", ""),
            (page.Column("med-tab-curr-rep", "Type").Single(), page.Column("med-tab-curr-rep", "Last Issued Date").Single(), page.Column("med-tab-curr-rep", "Number of Prescriptions Issued").Single()));
        Assert.Null(page.QuerySelector("#med-tab-all-iss"));
    }

    [Fact]
    public void A_controlled_drug_is_marked_in_bold()
    {
        var page = Records.Of(Entries.Repeat("Morphine", Records.On(2020, 1, 1)) with { ControlledDrug = true, PatientNotes = "Take care" }).Page(Sections.Of("MED"));

        Assert.Equal("<strong>CONTROLLED DRUG</strong><br>Take care", page.QuerySelector("#med-tab-curr-rep td:last-child")!.InnerHtml);
    }

    [Fact]
    public void A_course_that_was_stopped_is_labelled()
    {
        var page = Records.Of(
            Entries.Acute("Acute", Records.DaysAgo(300)) with { Discontinued = ByClinician },
            Entries.Repeat("Repeat", Records.On(2020, 1, 1)) with { Discontinued = ByClinician }).Page(Sections.Of("MED"));

        Assert.Equal(["CANCELLED: 01-Jun-2025 Side effects", "DISCONTINUED: 01-Jun-2025 Side effects"], page.Column("med-tab-all-sum", "Discontinuation Details"));
        Assert.Equal("CANCELLED: 01-Jun-2025 Side effects", page.Column("med-tab-acu-med", "Additional Information").Single());
    }

    [Fact]
    public void A_repeat_shows_when_and_how_often_it_was_issued()
    {
        var page = Records.Of(
            Entries.Repeat("Metformin", Records.On(2021, 1, 1)) with
            {
                Issues = [Records.On(2021, 2, 1), Records.On(2021, 1, 1)],
                Quantity = new QuantityRow { Value = 84m, Unit = "tablet" },
            }).Page(Sections.Of("MED"));

        Assert.Equal(
            ["Repeat", "01-Jan-2021", "Metformin", "One a day", "84 tablet", "01-Feb-2021", "2", "", "", ""],
            page.Rows("med-tab-curr-rep").Single());
    }
}

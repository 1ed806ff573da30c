namespace SpineSandbox.GpConnectProvider.Tests.Html;

public sealed class AreaTests
{
    private static readonly SeedDate Day = Records.On(2025, 3, 4);

    [Fact]
    public void The_summary_shows_the_last_three_encounters()
    {
        var encounters = Enumerable.Range(1, 5).Select(month => Entries.Encounter($"e{month}", Records.On(2025, month, 1)));

        var page = Records.Of([.. encounters]).Page(Sections.Of("SUM"));

        Assert.Equal(["01-May-2025", "01-Apr-2025", "01-Mar-2025"], page.Column("enc-tab", "Date"));
    }

    [Fact]
    public void An_encounter_tells_kind_clinician_and_place_and_what_was_written_and_recorded()
    {
        var weight = new ObservationRow { Id = "o1", Date = Day, Code = Records.Term("Body weight"), Value = new QuantityRow { Value = 81m, Unit = "kg" } };
        var beside = Entries.Item("Foot check", Day) with { Encounter = "e1" };
        var encounter = Entries.Encounter(
            "e1", Day, new HeadingRow { Title = "History", Comments = ["Well.\nSleeps."] }, new HeadingRow { Title = "Examination", Entries = ["o1"] });

        var page = Records.Of(weight, beside, encounter).Page(Sections.Of("ENC"));

        Assert.Equal("Face to face consultation, Dr Priya Nair, Riverbank", page.Column("enc-tab", "Title").Single());
        Assert.Equal(
            "Knee<br>History: Well.<br>Sleeps.<br>Examination: Body weight 81 kg<br>Foot check",
            page.QuerySelector("#enc-tab tbody td:last-child")!.InnerHtml);
    }

    [Fact]
    public void A_degraded_code_shows_what_was_typed()
    {
        var item = new ClinicalItemRow { Id = "1", Date = Day, Code = new CodeRow { Code = "0", Term = "Transfer-degraded record entry", Text = "Cervical smear adequate" } };

        Assert.Equal(["Cervical smear adequate"], Records.Of(item).Page(Sections.Of("CLI")).Column("cli-tab", "Entry"));
    }

    [Fact]
    public void Problems_are_split_by_status_and_significance()
    {
        var page = Records.Of(
            Entries.Problem("Active minor", Day, significance: Significance.Minor),
            Entries.Problem("Inactive major", Records.On(2001, 4, 3), Day),
            Entries.Problem("Inactive minor", Records.On(2001, 4, 3), Day, Significance.Minor)).Page(Sections.Of("PRB"));

        Assert.Equal(["04-Mar-2025", "Active minor", "Minor", ""], page.Rows("prb-tab-act").Single());
        Assert.Equal(["03-Apr-2001", "04-Mar-2025", "Inactive major", "Major", ""], page.Rows("prb-tab-majinact").Single());
        Assert.Equal(["03-Apr-2001", "04-Mar-2025", "Inactive minor", "Minor", ""], page.Rows("prb-tab-othinact").Single());
    }

    [Fact]
    public void The_period_holds_for_inactive_problems_only()
    {
        var page = Records.Of(
            Entries.Problem("Active", Records.On(2001, 1, 1)),
            Entries.Problem("Long over", Records.On(2001, 1, 1), Records.On(2002, 1, 1)),
            Entries.Problem("Over since", Records.On(2001, 1, 1), Records.On(2020, 1, 1))).Page(Sections.Of("PRB"), start: new DateOnly(2015, 1, 1));

        Assert.Equal(["Active"], page.Column("prb-tab-act", "Entry"));
        Assert.Equal(["Over since"], page.Column("prb-tab-majinact", "Entry"));
    }

    [Fact]
    public void An_allergy_tells_reaction_and_severity_and_is_historical_once_it_has_ended()
    {
        var current = Entries.Allergy("Penicillin", Day) with { Reaction = Records.Term("Hives"), Severity = ReactionSeverity.LifeThreatening };
        var former = Entries.Allergy("Cow's milk", Records.On(2001, 1, 1), Records.DaysAgo(0)) with { EndReason = "Outgrown" };

        var page = Records.Of(current, former).Page(Sections.Of("ALL"));

        Assert.Equal("Penicillin<br>Reaction: Hives<br>Severity: Life-threatening", page.QuerySelector("#all-tab-curr td:last-child")!.InnerHtml);
        Assert.Equal("Cow's milk<br>Ended: Outgrown", page.QuerySelector("#all-tab-hist td:last-child")!.InnerHtml);
    }

    [Fact]
    public void A_blood_pressure_shows_both_halves_and_a_result_its_range()
    {
        var pressure = new ObservationRow
        {
            Id = "bp",
            Date = Day,
            Code = Records.Term("Blood pressure"),
            Components = [Component("Systolic", 138), Component("Diastolic", 82)],
        };
        var report = new InvestigationRow
        {
            Id = "lab",
            Date = Records.On(2025, 2, 12),
            Title = "Full blood count",
            FilingComment = "Normal",
            Groups = [new ResultGroupRow { Results = [Result("Haemoglobin", 128, new RangeRow { Low = 115, High = 165 })] }],
        };

        var page = Records.Of(pressure, report).Page(Sections.Of("OBS"));

        Assert.Equal(
            [
                ["04-Mar-2025", "Blood pressure", "138 / 82 mm[Hg]", "", ""],
                ["12-Feb-2025", "Full blood count", "", "", "Normal"],
                ["12-Feb-2025", "Haemoglobin", "128 g/L", "115 - 165", "High"],
            ],
            page.Rows("obs-tab"));
    }

    [Fact]
    public void A_referral_tells_from_whom_to_whom_and_how_urgently()
    {
        var referral = new ReferralRow { Id = "r", Date = Day, Code = Records.Term("Weight loss"), To = "Gastroenterology", Priority = ReferralPriority.TwoWeekWait };

        Assert.Equal(
            ["04-Mar-2025", "Dr Priya Nair, Riverbank", "Gastroenterology", "Two week wait", "Weight loss"],
            Records.Of(referral).Page(Sections.Of("REF")).Rows("ref-tab").Single());
    }

    [Fact]
    public void An_immunisation_tells_part_and_contents_and_whether_it_was_given()
    {
        var given = new ImmunisationRow
        {
            Id = "1", Date = Day, Code = Records.Term("6-in-1"), Dose = 2, Contents = [Records.Term("Diphtheria"), Records.Term("Tetanus")], BatchNumber = "B7",
        };
        var refused = new ImmunisationRow { Id = "2", Date = Records.On(2025, 1, 1), Code = Records.Term("Influenza"), NotGiven = true };

        Assert.Equal(
            [["04-Mar-2025", "6-in-1", "2", "DiphtheriaTetanus", "Batch: B7"], ["01-Jan-2025", "Influenza", "", "", "Not given"]],
            Records.Of(given, refused).Page(Sections.Of("IMM")).Rows("imm-tab"));
    }

    [Fact]
    public void Administrative_items_stand_beside_documents_and_what_the_diary_still_asks_for()
    {
        var document = new DocumentRow { Id = "d", Date = Records.On(2025, 3, 3), Type = Records.Term("Discharge letter"), Title = "Knee", ContentType = "application/pdf" };
        var open = new DiaryEntryRow { Id = "o", Date = Records.On(2025, 3, 2), Code = Records.Term("Medication review due"), Due = Records.On(2025, 9, 1) };
        var item = new AdministrativeItemRow { Id = "a", Date = Day, Code = Records.Term("Registration") };

        var page = Records.Of(document, open, item, open with { Id = "done", Completed = true }).Page(Sections.Of("ADM"));

        Assert.Equal(
            [["04-Mar-2025", "Registration", ""], ["03-Mar-2025", "Discharge letter", "Knee"], ["02-Mar-2025", "Medication review due", "Due 01-Sep-2025"]],
            page.Rows("adm-tab"));
    }

    private static ObservationComponentRow Component(string term, decimal value) =>
        new() { Code = Records.Term(term), Value = new QuantityRow { Value = value, Unit = "mm[Hg]" } };

    private static ResultRow Result(string term, decimal value, RangeRow range) => new()
    {
        Code = Records.Term(term), Value = new QuantityRow { Value = value, Unit = "g/L" }, Range = range, Interpretation = Interpretation.High,
    };
}

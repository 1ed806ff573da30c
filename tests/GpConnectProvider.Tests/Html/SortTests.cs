namespace SpineSandbox.GpConnectProvider.Tests.Html;

public sealed class SortTests
{
    [Theory]
    [InlineData("CLI", "cli-tab", "Date")]
    [InlineData("ENC", "enc-tab", "Date")]
    [InlineData("PRB", "prb-tab-act", "Start Date")]
    [InlineData("PRB", "prb-tab-majinact", "End Date")]
    [InlineData("PRB", "prb-tab-othinact", "End Date")]
    [InlineData("ALL", "all-tab-curr", "Start Date")]
    [InlineData("ALL", "all-tab-hist", "End Date")]
    [InlineData("REF", "ref-tab", "Date")]
    [InlineData("OBS", "obs-tab", "Date")]
    [InlineData("IMM", "imm-tab", "Date")]
    [InlineData("ADM", "adm-tab", "Date")]
    [InlineData("MED", "med-tab-acu-med", "Start Date")]
    [InlineData("MED", "med-tab-curr-rep", "Start Date")]
    [InlineData("MED", "med-tab-dis-rep", "Last Issued Date")]
    public void The_newest_row_stands_first(string section, string table, string column)
    {
        SeedDate[] dates = [Records.DaysAgo(200), Records.DaysAgo(100), Records.DaysAgo(300)];
        var entries = dates.SelectMany((date, index) => OneOfEach(date, Records.DaysAgo(index), $"{index}"));

        var shown = Records.Of([.. entries]).Page(Sections.Of(section)).Column(table, column).ToList();

        Assert.Equal(3, shown.Count);
        Assert.Equal(shown.OrderByDescending(date => DateOnly.ParseExact(date, "dd-MMM-yyyy", null)), shown);
    }

    // Their ends run against their starts, so that a table sorted by the wrong one is found out.
    private static IEnumerable<RecordItem> OneOfEach(SeedDate date, SeedDate end, string id) =>
    [
        Entries.Item($"item {id}", date),
        Entries.Encounter($"encounter {id}", date),
        Entries.Problem($"active {id}", date),
        Entries.Problem($"major {id}", date, end),
        Entries.Problem($"minor {id}", date, end, Significance.Minor),
        Entries.Allergy($"allergy {id}", date),
        Entries.Allergy($"former allergy {id}", date, end),
        Entries.Acute($"acute {id}", date),
        Entries.Repeat($"repeat {id}", date),
        Entries.Repeat($"stopped {id}", date) with { Issues = [end], Discontinued = new DiscontinuedRow { Date = end, Reason = "No longer needed" } },
        new ReferralRow { Id = $"referral {id}", Date = date, Code = Records.Term("Knee pain"), To = "Physiotherapy" },
        new ObservationRow { Id = $"observation {id}", Date = date, Code = Records.Term("Weight") },
        new ImmunisationRow { Id = $"immunisation {id}", Date = date, Code = Records.Term("Influenza") },
        new AdministrativeItemRow { Id = $"admin {id}", Date = date, Code = Records.Term("Registration") },
    ];
}

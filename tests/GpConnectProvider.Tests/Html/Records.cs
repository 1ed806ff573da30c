using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.Tests.Html;

/// <summary>Records made for one test, and the pages that they become.</summary>
internal static class Records
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly OdsCode Surgery = OdsCode.Parse("Z98001");

    public static SeedDate On(int year, int month, int day) => new(new DateOnly(year, month, day));

    public static SeedDate DaysAgo(int days) => new(Today.AddDays(-days));

    public static CodeRow Term(string term) => new() { Code = "0", Term = term };

    public static PatientRecord Of(params RecordItem[] entries) => Of(transfer: null, entries);

    public static PatientRecord Of(GpTransferRow? transfer, params RecordItem[] entries)
    {
        var practice = new Practice
        {
            OdsCode = Surgery,
            Asid = Asid.Parse("200000098001"),
            Name = "Riverbank",
            Address = new PostalAddressRow { Lines = ["1 River Road"], City = "Leeds", PostalCode = "LS1 1AA" },
        };
        var gp = new Practitioner
        {
            SdsUserId = "555000001001",
            Name = new NameRow { Prefix = ["Dr"], Given = ["Priya"], Family = "Nair" },
            Gender = Gender.Female,
            OdsCode = Surgery,
            JobRole = new JobRoleRow { Code = "R0260", Name = "General Medical Practitioner" },
        };
        var patient = new PracticePatient
        {
            Practice = Surgery,
            NhsNumber = NhsNumber.Parse("9996110028"),
            NumberStatus = "01",
            Registration = new RegistrationRow { Status = RegistrationStatus.Active, From = On(2000, 1, 1) },
            Demographics = new Demographics(),
            UsualGp = gp.SdsUserId,
            GpTransfer = transfer,
        };

        return new PatientRecord(patient, practice, new PracticeDirectory([practice], [gp], [], []), entries);
    }

    public static string Html(this PatientRecord record, RecordSection section, DateOnly? start = null, DateOnly? end = null)
    {
        var period = start is null && end is null ? null : new RecordPeriod(start, end);
        return SectionPage.Render(section, new RecordQuery(record, Today, period, IsDefaultPeriod: false));
    }

    public static IHtmlDocument Page(this PatientRecord record, RecordSection section, DateOnly? start = null, DateOnly? end = null) =>
        new HtmlParser().ParseDocument(record.Html(section, start, end));

    /// <summary>The cells of a table, row by row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(this IHtmlDocument page, string table) =>
        [.. page.QuerySelectorAll($"#{table} tbody tr").Select(row => (IReadOnlyList<string>)[.. row.Children.Select(cell => cell.TextContent)])];

    /// <summary>One column of a table.</summary>
    public static IEnumerable<string> Column(this IHtmlDocument page, string table, string heading)
    {
        var index = page.QuerySelectorAll($"#{table} th").Index(page.QuerySelectorAll($"#{table} th").Single(cell => cell.TextContent == heading));
        return page.Rows(table).Where(row => row.Count > index).Select(row => row[index]);
    }
}

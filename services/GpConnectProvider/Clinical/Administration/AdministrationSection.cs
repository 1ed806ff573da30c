using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Administration;

/// <summary>ADM: what the practice's office notes, the documents that were filed, and what the diary still asks for.</summary>
internal static class AdministrationSection
{
    private const string Code = "ADM";
    private const string Title = "Administrative Items";

    public static RecordSection Section { get; } = new(Code, Title, new Subsection<AdministrationLine>
    {
        Home = Code,
        Title = Title,
        Select = query =>
        [
            .. query.Record.All<AdministrativeItemRow>().Select(AdministrationLine.Of),
            .. query.Record.All<DocumentRow>().Select(AdministrationLine.Of),
            .. query.Record.All<DiaryEntryRow>().Where(diary => !diary.Completed).Select(AdministrationLine.Of),
        ],
        EntryOf = line => line.Entry,
        Table = new("adm-tab", line => line.Entry.Date,
            new("Date", line => Cell.Of(line.Entry.Date)),
            new("Entry", line => Cell.Of(line.Name)),
            new("Details", line => Cell.Of(line.Details))),
    });
}

using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.ClinicalItems;

/// <summary>CLI: coded entries that no other section is made for.</summary>
internal static class ClinicalItemSection
{
    private const string Title = "Clinical Items";
    private const string Code = "CLI";

    public static RecordSection Section { get; } = new(Code, Title, new Subsection<ClinicalItemRow>
    {
        Home = Code,
        Title = Title,
        Select = query => query.Record.All<ClinicalItemRow>(),
        EntryOf = item => item,
        Table = new("cli-tab", item => item.Date,
            new("Date", item => Cell.Of(item.Date)),
            new("Entry", item => Cell.Of(item.Code.Words())),
            new("Details", item => Cell.Of(item.Details))),
    });
}

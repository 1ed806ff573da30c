using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Encounters;

/// <summary>ENC: the consultations.</summary>
internal static class EncounterSection
{
    private const string Code = "ENC";
    private const string Title = "Encounters";
    private const int OfSummary = 3;

    public static Subsection<EncounterLine> All { get; } = new()
    {
        Home = Code,
        Title = Title,
        Select = query => query.Record.All<EncounterRow>().Select(encounter => EncounterLine.Of(encounter, query.Record)),
        EntryOf = line => line.Encounter,
        IsCut = line => line.IsCut,
        Table = new("enc-tab", line => line.Encounter.Date,
            new("Date", line => Cell.Of(line.Encounter.Date)),
            new("Title", line => Cell.Of(line.Title)),
            new("Details", line => Cell.Of(line.Details))),
    };

    public static Subsection<EncounterLine> LastThree { get; } = All with { Title = "Last 3 Encounters", Most = OfSummary };

    public static RecordSection Section { get; } = new(Code, Title, All);
}

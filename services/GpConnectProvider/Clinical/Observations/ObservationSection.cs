using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Observations;

/// <summary>OBS: measurements and findings, and the results of investigations, which have no section of their own.</summary>
internal static class ObservationSection
{
    private const string Code = "OBS";
    private const string Title = "Observations";

    public static RecordSection Section { get; } = new(Code, Title, new Subsection<ObservationLine>
    {
        Home = Code,
        Title = Title,
        Select = query =>
        [
            .. query.Record.All<ObservationRow>().Select(ObservationLine.Of),
            .. query.Record.All<InvestigationRow>().SelectMany(ObservationLine.Of),
        ],
        EntryOf = line => line.Entry,
        Table = new("obs-tab", line => line.Entry.Date,
            new("Date", line => Cell.Of(line.Entry.Date)),
            new("Entry", line => Cell.Of(line.Name)),
            new("Value", line => Cell.Of(line.Value)),
            new("Range", line => Cell.Of(line.Range)),
            new("Details", line => Cell.Of(line.Details))),
    });
}

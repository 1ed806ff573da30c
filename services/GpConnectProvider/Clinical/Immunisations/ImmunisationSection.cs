using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Immunisations;

/// <summary>IMM: vaccinations given, refused, or reported from elsewhere; always whole.</summary>
internal static class ImmunisationSection
{
    private const string Code = "IMM";
    private const string Title = "Immunisations";

    public static RecordSection Section { get; } = new(Code, Title, new Subsection<ImmunisationRow>
    {
        Home = Code,
        Title = Title,
        Select = query => query.Record.All<ImmunisationRow>(),
        EntryOf = immunisation => immunisation,
        Table = new("imm-tab", immunisation => immunisation.Date,
            new("Date", immunisation => Cell.Of(immunisation.Date)),
            new("Vaccination", immunisation => Cell.Of(immunisation.Code.Words())),
            new("Part", immunisation => Cell.Of(immunisation.Dose?.ToString())),
            new("Contents", immunisation => Cell.Of(immunisation.Contents.Select(content => content.Words()))),
            new("Details", Details)),
    })
    {
        RefusesPeriod = true,
    };

    private static Cell Details(ImmunisationRow immunisation) => Cell.Of(
        immunisation.NotGiven ? "Not given" : null,
        immunisation.Product?.Words(),
        Labelled("Manufacturer", immunisation.Manufacturer),
        Labelled("Batch", immunisation.BatchNumber),
        Labelled("Expiry", immunisation.Expiry is { } expiry ? Cell.Format(expiry.Day) : null),
        Labelled("Quantity", immunisation.Quantity?.Words()),
        Labelled("Site", immunisation.Site?.Words()),
        Labelled("Route", immunisation.Route?.Words()),
        Labelled("Reason", immunisation.Reason?.Words()),
        Labelled("Given elsewhere", immunisation.GivenElsewhere),
        immunisation.Details);

    private static string? Labelled(string label, string? text) => text is null ? null : $"{label}: {text}";
}

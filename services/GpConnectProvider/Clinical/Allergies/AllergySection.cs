using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Allergies;

/// <summary>ALL: current and historical allergies and adverse reactions, always whole.</summary>
internal static class AllergySection
{
    private const string Code = "ALL";

    public static Subsection<AllergyRow> Current { get; } = new()
    {
        Home = Code,
        Title = "Current Allergies and Adverse Reactions",
        Select = query => query.Record.All<AllergyRow>().Where(allergy => !allergy.HasEnded(query.Today)),
        EntryOf = allergy => allergy,
        Table = new("all-tab-curr", allergy => allergy.Date,
            new("Start Date", allergy => Cell.Of(allergy.Date)),
            new("Details", Details)),
    };

    public static RecordSection Section { get; } = new(Code, "Allergies and Adverse Reactions",
        Current,
        new Subsection<AllergyRow>
        {
            Home = Code,
            Title = "Historical Allergies and Adverse Reactions",
            Select = query => query.Record.All<AllergyRow>().Where(allergy => allergy.HasEnded(query.Today)),
            EntryOf = allergy => allergy,
            Table = new("all-tab-hist", allergy => allergy.End,
                new("Start Date", allergy => Cell.Of(allergy.Date)),
                new("End Date", allergy => Cell.Of(allergy.End)),
                new("Details", Details)),
        })
    {
        RefusesPeriod = true,
    };

    private static Cell Details(AllergyRow allergy) => Cell.Of(
        allergy.Code.Words(),
        allergy.Reaction is { } reaction ? $"Reaction: {reaction.Words()}" : null,
        allergy.Severity is { } severity ? $"Severity: {Severity(severity)}" : null,
        allergy.Details,
        allergy.EndReason is { } reason ? $"Ended: {reason}" : null);

    private static string Severity(ReactionSeverity severity) =>
        severity == ReactionSeverity.LifeThreatening ? "Life-threatening" : $"{severity}";
}

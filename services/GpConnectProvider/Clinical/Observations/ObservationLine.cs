namespace SpineSandbox.GpConnectProvider.Clinical.Observations;

/// <summary>One measurement, finding or laboratory result.</summary>
internal sealed record ObservationLine(RecordItem Entry, string Name, string? Value = null, string? Range = null, params IReadOnlyList<string?> Details)
{
    public static ObservationLine Of(ObservationRow observation) => new(
        observation,
        observation.Code.Words(),
        observation.ValueWords(),
        observation.Range?.Words(),
        observation.Interpretation?.ToString(),
        observation.Details);

    /// <summary>The report itself, then each of its results.</summary>
    public static IEnumerable<ObservationLine> Of(InvestigationRow report) =>
    [
        new(report, report.Title, Details: [report.Performer, Specimen(report.Specimen), report.FilingComment]),
        .. report.Groups.SelectMany(group => group.Results.Select(result => Of(report, group, result))),
    ];

    private static ObservationLine Of(InvestigationRow report, ResultGroupRow group, ResultRow result) => new(
        result.Confidential ? report with { Confidential = true } : report, // Withheld line by line.
        result.Code.Words(),
        result.Value?.Words() ?? result.TextValue,
        result.Range?.Words(),
        group.Code?.Words(),
        result.Interpretation?.ToString(),
        result.Comment);

    private static string? Specimen(SpecimenRow? specimen) => specimen is null ? null : $"Specimen: {specimen.Type.Words()}";
}

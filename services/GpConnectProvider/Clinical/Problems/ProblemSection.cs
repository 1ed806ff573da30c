using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Problems;

/// <summary>PRB: active problems, whole; inactive ones, major and other, by period.</summary>
internal static class ProblemSection
{
    private const string Code = "PRB";

    public static Subsection<ProblemRow> Active { get; } = new()
    {
        Home = Code,
        Title = "Active Problems and Issues",
        TakesPeriod = false,
        Select = query => query.Record.All<ProblemRow>().Where(problem => problem.Status == ProblemStatus.Active),
        EntryOf = problem => problem,
        Table = new("prb-tab-act", problem => problem.Date,
            new("Start Date", problem => Cell.Of(problem.Date)),
            new("Entry", problem => Cell.Of(problem.Code.Words())),
            new("Significance", problem => Cell.Of($"{problem.Significance}")),
            new("Details", Details)),
    };

    public static Subsection<ProblemRow> MajorInactive { get; } =
        Inactive("Major Inactive Problems and Issues", "prb-tab-majinact", Significance.Major);

    public static RecordSection Section { get; } = new(Code, "Problems and Issues",
        Active,
        MajorInactive,
        Inactive("Other Inactive Problems and Issues", "prb-tab-othinact", Significance.Minor));

    private static Subsection<ProblemRow> Inactive(string title, string table, Significance significance) => new()
    {
        Home = Code,
        Title = title,
        Select = query => query.Record.All<ProblemRow>()
            .Where(problem => problem.Status == ProblemStatus.Inactive && problem.Significance == significance),
        EntryOf = problem => problem,
        IsIn = (problem, period) => period.Overlaps(problem.Date.Day, problem.End?.Day),
        Table = new(table, problem => problem.End,
            new("Start Date", problem => Cell.Of(problem.Date)),
            new("End Date", problem => Cell.Of(problem.End)),
            new("Entry", problem => Cell.Of(problem.Code.Words())),
            new("Significance", problem => Cell.Of($"{problem.Significance}")),
            new("Details", Details)),
    };

    private static Cell Details(ProblemRow problem) => Cell.Of(
        problem.Details,
        problem.LastReviewed is { } reviewed ? $"Last reviewed {Cell.Format(reviewed.Day)}" : null);
}

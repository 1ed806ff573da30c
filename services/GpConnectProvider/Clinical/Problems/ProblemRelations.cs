namespace SpineSandbox.GpConnectProvider.Clinical.Problems;

/// <summary>Which problems stand beside, above and under one another, from either side: a record writes down one of the two.</summary>
internal sealed class ProblemRelations(IEnumerable<ProblemRow> problems)
{
    private readonly ILookup<string, (string Relation, string Other)> _byProblem = problems
        .SelectMany(problem => problem.Related, (problem, related) => (problem.Id, related.Problem, related.Relation))
        .SelectMany(BothWays)
        .Distinct()
        .ToLookup(link => link.Problem, link => (link.Relation, link.Other));

    /// <summary>Relations by their codes on the wire: what the other problem is to this one.</summary>
    public IEnumerable<(string Relation, string Other)> Of(ProblemRow problem) => _byProblem[problem.Id];

    private static IEnumerable<(string Problem, string Relation, string Other)> BothWays((string Problem, string Other, ProblemRelation Relation) link) =>
        link.Relation == ProblemRelation.Child
            ? [(link.Problem, "child", link.Other), (link.Other, "parent", link.Problem)]
            : [(link.Problem, "sibling", link.Other), (link.Other, "sibling", link.Problem)];
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Problems;

/// <summary>
/// A problem (CareConnect-GPC-ProblemHeader-Condition-1). It points at all that belongs to it and that the answer has; nothing points
/// back.
/// </summary>
internal static class ProblemResource
{
    public static readonly string RelatedProblemUrl = Stu3.CareConnectProfile("Extension-CareConnect-RelatedProblemHeader-1");

    // The name on the Care Connect host, which guide and test pack have; the profile names another.
    private static readonly string ActualProblemUrl = Stu3.CareConnectProfile("Extension-CareConnect-ActualProblem-1");
    private static readonly string RelatedContentUrl = Stu3.CareConnectProfile("Extension-CareConnect-RelatedClinicalContent-1");

    public static JsonObject From(ProblemRow problem, ResourceScope scope) => scope
        .Start("Condition", "CareConnect-GPC-ProblemHeader-Condition-1", problem)
        .Set("extension", new JsonArray([SignificanceOf(problem), .. Actual(problem, scope), .. Content(problem, scope), .. Related(problem, scope)]))
        .Set("clinicalStatus", problem.Status == ProblemStatus.Active ? "active" : "inactive")
        .Append("category", Stu3.Concept(Stu3.CareConnectCodeSystem("CareConnect-ConditionCategory-1"), "problem-list-item", "Problem List Item"))
        .Set("code", CodedTerm.Of(problem.Code, CodedTerm.DescriptionOfCareConnect))
        .Set("subject", scope.Patient())
        .Set("context", scope.Encounter(problem))
        .Set("onsetDateTime", problem.Date.ToString())
        .Set("abatementDateTime", problem.Status == ProblemStatus.Inactive ? problem.End?.ToString() : null)
        .Set("assertedDate", (problem.Recorded ?? problem.Date).ToString())
        .Set("asserter", scope.Author(problem))
        .Append("note", Stu3.Note(problem.Details));

    private static JsonObject SignificanceOf(ProblemRow problem) => Stu3.Extension(
        Stu3.CareConnectProfile("Extension-CareConnect-ProblemSignificance-1"),
        "valueCode",
        problem.Significance == Significance.Major ? "major" : "minor");

    private static IEnumerable<JsonObject> Actual(ProblemRow problem, ResourceScope scope) =>
        problem.ActualProblem is { } id && scope.Record.Find(id) is { } entry && scope.LinkTo(entry) is { } link
            ? [Stu3.Extension(ActualProblemUrl, "valueReference", link)]
            : [];

    // The consultation in which it was made out is its context already, and the entry that it is has an extension of its own.
    private static IEnumerable<JsonObject> Content(ProblemRow problem, ResourceScope scope) => scope
        .LinksTo(scope.Record.EntriesOf(problem).Where(entry => entry.Id != problem.Encounter && entry.Id != problem.ActualProblem))
        .Select(link => Stu3.Extension(RelatedContentUrl, "valueReference", link));

    private static IEnumerable<JsonObject> Related(ProblemRow problem, ResourceScope scope) =>
        from related in scope.Selection.Relations.Of(problem)
        where scope.Record.Find(related.Other) is { } other && scope.Selection.IsGiven(other)
        select Stu3.Extension(
            RelatedProblemUrl,
            Stu3.Extension("type", "valueCode", related.Relation),
            Stu3.Extension("target", "valueReference", Stu3.Reference("Condition", scope.IdOf(related.Other))));
}

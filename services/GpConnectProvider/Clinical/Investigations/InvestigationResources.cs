using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Investigations;

/// <summary>
/// A laboratory report as its parts: the tests that were asked for (ProcedureRequest), what was taken (Specimen), the report
/// (DiagnosticReport), and what was found (Observation).
/// </summary>
internal static class InvestigationResources
{
    public static IEnumerable<JsonObject> From(InvestigationRow report, ResourceScope scope) =>
    [
        Report(report, scope),
        .. report.Requests.Select((code, index) => Request(report, code, index, scope)),
        .. report.Specimen is { } specimen ? [Specimen(report, specimen, scope)] : Array.Empty<JsonObject>(),
        .. TestResults.Of(report, scope),
    ];

    public static JsonObject? SpecimenReference(InvestigationRow report, ResourceScope scope) =>
        report.Specimen is null ? null : Stu3.Reference("Specimen", scope.IdOf(SpecimenId(report)));

    private static JsonObject Report(InvestigationRow report, ResourceScope scope)
    {
        var code = Stu3.Concept(Stu3.Snomed, "721981007", "Diagnostic studies report").Set("text", report.Title);
        var requests = report.Requests.Select((_, index) => Stu3.Reference("ProcedureRequest", scope.IdOf(RequestId(report, index))));

        return scope.Start("DiagnosticReport", "CareConnect-GPC-DiagnosticReport-1", report)
            .Set("basedOn", new JsonArray([.. requests]))
            .Set("status", "final")
            .Set("code", code)
            .Set("subject", scope.Patient())
            .Set("context", scope.Encounter(report))
            .Set("issued", Stu3.Instant(report.Date))
            .Append("performer", report.Performer is { } laboratory ? new JsonObject { ["actor"] = new JsonObject { ["display"] = laboratory } } : null)
            .Append("specimen", SpecimenReference(report, scope))
            .Set("result", new JsonArray([.. TestResults.ReferencesOf(report, scope)]));
    }

    private static JsonObject Request(InvestigationRow report, CodeRow code, int index, ResourceScope scope) => scope
        .Start("ProcedureRequest", "CareConnect-GPC-ProcedureRequest-1", report, RequestId(report, index))
        .Set("status", "active")
        .Set("intent", "order")
        .Set("code", CodedTerm.Of(code, CodedTerm.DescriptionOfCareConnect))
        .Set("subject", scope.Patient());

    private static JsonObject Specimen(InvestigationRow report, SpecimenRow specimen, ResourceScope scope) => scope
        .Start("Specimen", "CareConnect-GPC-Specimen-1", report, SpecimenId(report))
        .Set("type", CodedTerm.Of(specimen.Type, CodedTerm.DescriptionOfCareConnect))
        .Set("subject", scope.Patient())
        .Set("receivedTime", specimen.Received?.ToString())
        .Set("collection", new JsonObject().Set("collectedDateTime", specimen.Collected?.ToString()));

    private static string RequestId(InvestigationRow report, int index) => $"{report.Id}-request{index + 1}";

    private static string SpecimenId(InvestigationRow report) => $"{report.Id}-specimen";
}

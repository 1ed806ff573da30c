using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Resources;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>What an answer could not take into account: an OperationOutcome among the resources, one issue each.</summary>
internal static class WarningOutcome
{
    /// <returns>Null where there is nothing to warn of.</returns>
    public static JsonObject? Of(StructuredRequest request, RecordSelection selection)
    {
        JsonObject[] issues =
        [
            .. request.Unrecognised.Select(name => Issue($"{name} is an unrecognised parameter", name)),
            .. selection.Disabled.Select(NameOf).Select(name => Issue($"{name} has been disabled", name)),
        ];

        return issues.Length == 0 ? null : new JsonObject
        {
            ["resourceType"] = "OperationOutcome",
            ["id"] = "warnings", // The only one of its type in the answer.
            ["meta"] = Stu3.Meta("GPConnect-OperationOutcome-1"),
            ["issue"] = new JsonArray([.. issues]),
        };
    }

    private static string NameOf(StructuredArea area) =>
        area == StructuredArea.Documents ? "DocumentReferences" : StructuredParameters.Of(area).Name;

    private static JsonObject Issue(string text, string diagnostics)
    {
        var error = SpineErrorCodes.NotImplemented;
        var details = OperationOutcomes.Details(new OutcomeCoding(SpineErrorCodes.System, error.Code, error.Display), text);

        return OperationOutcomes.Issue(FhirVersion.Stu3, "warning", "not-supported", details, diagnostics, expression: null);
    }
}

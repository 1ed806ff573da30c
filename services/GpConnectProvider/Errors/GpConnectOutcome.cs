using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>An OperationOutcome as GP Connect profiles it, in either release.</summary>
internal static class GpConnectOutcome
{
    private const string Dstu2Profile = "http://fhir.nhs.net/StructureDefinition/gpconnect-operationoutcome-1";
    private const string Stu3Profile = "https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-OperationOutcome-1";

    public static JsonObject Of(GpConnectException refusal, FhirVersion version)
    {
        var (profile, system) = version == FhirVersion.Dstu2
            ? (Dstu2Profile, SpineErrorCodes.Dstu2System)
            : (Stu3Profile, SpineErrorCodes.System);
        var details = OperationOutcomes.Details(new OutcomeCoding(system, refusal.Error.Code, refusal.Error.Display));

        return new JsonObject { ["resourceType"] = "OperationOutcome", ["meta"] = new JsonObject { ["profile"] = new JsonArray(profile) } }
            .Append("issue", OperationOutcomes.Issue(version, "error", refusal.IssueCode, details, refusal.Message, expression: null));
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.Spine.Errors;
using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Errors;

/// <summary>An OperationOutcome as each patient-facing product has it: profile and code system differ.</summary>
internal static class PatientFacingOutcome
{
    private const string Stu3Profile = "https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-OperationOutcome-1";
    private const string Stu3System = "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1";
    private const string R4Profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome";
    private const string R4System = "https://fhir.nhs.uk/R4/ValueSet/Spine-ErrorOrWarningCode-1";
    private const string PermissionsSystem = "https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode";

    public static JsonObject Of(GpConnectException refusal, PatientFacingProduct product, DateTimeOffset now)
    {
        var error = refusal.Error == SpineErrorCodes.AccessDenied ? PatientFacingCodes.AccessDenied : refusal.Error;
        var system = product == PatientFacingProduct.Prescriptions ? R4System
            : product == PatientFacingProduct.UserPermissions ? PermissionsSystem
            : Stu3System;
        var version = product == PatientFacingProduct.Prescriptions || product == PatientFacingProduct.UserPermissions ? FhirVersion.R4 : FhirVersion.Stu3;
        var details = OperationOutcomes.Details(new OutcomeCoding(system, error.Code, error.Display))!;
        if (product == PatientFacingProduct.UserPermissions)
        {
            details.Objects("coding").First().Insert(1, "version", "1");
        }

        return new JsonObject { ["resourceType"] = "OperationOutcome", ["meta"] = Meta(product, now) }
            .Append("issue", OperationOutcomes.Issue(version, "error", refusal.IssueCode, details, refusal.Message, expression: null));
    }

    private static JsonObject Meta(PatientFacingProduct product, DateTimeOffset now) =>
        product == PatientFacingProduct.UserPermissions
            ? new JsonObject { ["lastUpdated"] = now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) }
            : new JsonObject { ["profile"] = new JsonArray(product == PatientFacingProduct.Prescriptions ? R4Profile : Stu3Profile) };
}

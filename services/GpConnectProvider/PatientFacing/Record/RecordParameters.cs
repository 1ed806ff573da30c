using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Record;

/// <summary>
/// Reads <c>$gpc.getstructuredrecord</c> as patients' applications send it. It is that of direct care, but for the spelling of one
/// name, one part more, and areas that are not asked for by patients.
/// </summary>
internal static class RecordParameters
{
    private const string Immunisations = "includeImmunisations";
    private const string Medication = "includeMedication";
    private const string PrescriptionTypePart = "prescriptionType";

    /// <summary>Names of patient-facing parameters, and what direct care calls them.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["includeAllergies"] = "includeAllergies",
        [Medication] = Medication,
        ["includeConsultations"] = "includeConsultations",
        ["includeProblems"] = "includeProblems",
        ["includeImmunizations"] = Immunisations,
        [Immunisations] = Immunisations,
        ["includeInvestigations"] = "includeInvestigations",
    };

    private static readonly Dictionary<string, PrescriptionType> PrescriptionTypes = new()
    {
        ["acute"] = PrescriptionType.Acute,
        ["repeat"] = PrescriptionType.Repeat,
        ["repeat-dispensing"] = PrescriptionType.RepeatDispensing,
    };

    /// <returns>What is asked for, and the only type of prescription that is; null for all.</returns>
    /// <exception cref="GpConnectException">The first fault of the body.</exception>
    public static (StructuredRequest Request, PrescriptionType? Type) Parse(JsonObject body, DateOnly today)
    {
        PrescriptionType? type = null;
        foreach (var parameter in ParametersBody.Read(body))
        {
            var name = parameter.Str("name");
            if (name == StructuredParameters.PatientNhsNumber)
            {
                continue;
            }

            if (name is null || !Names.TryGetValue(name, out var inDirectCare))
            {
                throw PatientFacingRefusals.BadParameter(name ?? "", "It is not one of those that patients ask by.");
            }

            parameter["name"] = inDirectCare;
            type ??= inDirectCare == Medication ? TakeType(parameter) : null;
        }

        var request = StructuredRequest.Parse(body, today);

        return request.Areas.Count > 0 ? (request, type) : throw PatientFacingRefusals.BadParameter("parameter", "Nothing is asked for.");
    }

    private static PrescriptionType? TakeType(JsonObject parameter)
    {
        if (parameter.Objects("part").FirstOrDefault(part => part.Str("name") == PrescriptionTypePart) is not { } part)
        {
            return null;
        }

        parameter["part"]!.AsArray().Remove(part);
        if (parameter["part"]!.AsArray().Count == 0)
        {
            parameter.Remove("part");
        }

        return part.Str("valueCode") is { } code && PrescriptionTypes.TryGetValue(code, out var type)
            ? type
            : throw PatientFacingRefusals.BadParameter(PrescriptionTypePart, $"A valueCode: {string.Join(" or ", PrescriptionTypes.Keys)}.");
    }
}

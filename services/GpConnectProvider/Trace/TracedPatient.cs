using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Trace;

/// <summary>What the provider takes from PDS about a patient it holds.</summary>
/// <param name="NhsNumber">The survivor's, where the one asked for was superseded.</param>
/// <param name="Practice">Null where PDS names none.</param>
/// <param name="Died">The date of death as PDS writes it.</param>
/// <param name="Families">The family names of all the patient's names.</param>
/// <param name="BirthDate">As PDS writes it.</param>
internal sealed record TracedPatient(
    NhsNumber NhsNumber, OdsCode? Practice, bool Restricted, FhirDateTime? Died, IReadOnlyList<string> Families, string? BirthDate)
{
    public static TracedPatient From(JsonObject patient)
    {
        var practice = patient.Objects("generalPractitioner").FirstOrDefault()?.Obj("identifier")?.Str("value");
        var confidentiality = patient.Obj("meta")?.Objects("security").FirstOrDefault()?.Str("code");

        return new TracedPatient(
            NhsNumber.Parse(patient.Str("id")!),
            OdsCode.TryParse(practice, out var odsCode) ? odsCode : null,
            confidentiality is "R" or "V",
            FhirDateTime.TryParse(patient.Str("deceasedDateTime"), out var died) ? died : null,
            [.. patient.Objects("name").Select(name => name.Str("family")).OfType<string>()],
            patient.Str("birthDate"));
    }
}

using System.Text.Json.Nodes;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>The security label of what consumers may see and must not show to the patient (Access Record Structured, confidentiality and disclosure).</summary>
internal static class Disclosure
{
    private const string ActCodes = "http://hl7.org/fhir/v3/ActCode";
    private const string Code = "NOPAT";
    private const string Display = "no disclosure to patient, family or caregivers without attending provider's authorization";

    /// <returns>Null for an entry that the patient may see.</returns>
    public static JsonObject? LabelOf(RecordItem entry) => entry.NotForPatient ? Stu3.Coding(ActCodes, Code, Display) : null;

    /// <summary>The same as a CodeableConcept.</summary>
    public static JsonObject? ConceptOf(RecordItem entry) => entry.NotForPatient ? Stu3.Concept(ActCodes, Code, Display) : null;
}

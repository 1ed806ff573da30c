using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Observations;

/// <summary>How a value is to be judged, in the codes of HL7 table 0078.</summary>
internal static class Interpretations
{
    private const string System = "http://hl7.org/fhir/v2/0078";

    public static JsonObject? Of(Interpretation? interpretation) => interpretation switch
    {
        Interpretation.Normal => Stu3.Concept(System, "N", "Normal"),
        Interpretation.Abnormal => Stu3.Concept(System, "A", "Abnormal"),
        Interpretation.High => Stu3.Concept(System, "H", "High"),
        Interpretation.Low => Stu3.Concept(System, "L", "Low"),
        _ => null,
    };
}

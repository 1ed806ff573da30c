namespace SpineSandbox.Fhir;

/// <summary>The two forms in which a resource travels.</summary>
public enum FhirFormat
{
    Json,
    Xml,
}

namespace SpineSandbox.Fhir;

/// <summary>The FHIR releases whose documents the layer reads and writes. DSTU2 holds only a part of the types.</summary>
public enum FhirVersion
{
    Dstu2,
    Stu3,
    R4,
}

namespace SpineSandbox.Pds.Http;

/// <summary>Where PDS is found.</summary>
internal static class PdsPaths
{
    public const string Base = "/personal-demographics/FHIR/R4";
}

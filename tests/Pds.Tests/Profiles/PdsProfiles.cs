using SpineSandbox.Testing.Profiles;

namespace SpineSandbox.Pds.Tests.Profiles;

/// <summary>The profiles for what PDS sends. Where they are newer than PDS or stricter, the API stands, and a row here says so.</summary>
internal static class PdsProfiles
{
    private const string UkCore = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";
    private const string England = "https://fhir.nhs.uk/England/StructureDefinition/England-";
    private const string Patient = "England-Patient-PDS";
    private const string RelatedPerson = "England-RelatedPerson-PDS";

    public static ProfileRules Rules { get; } = new(
        FhirVersion.R4,
        new Dictionary<string, string>
        {
            ["Patient"] = England + "Patient-PDS",
            ["RelatedPerson"] = England + "RelatedPerson-PDS",
            ["OperationOutcome"] = UkCore + "OperationOutcome",
            ["Bundle"] = UkCore + "Bundle",
        },
        [
            new("the type of an address key is a Coding", "Extension-UKCore-AddressKey"),
            new("a textphone is told by a Coding at the telecom, not at its system", "Extension-UKCore-OtherContactSystem"),
            new("a restricted record, or one without a home address in a search, has no address", Patient, "Patient.address"),
            new("a very restricted or minimal record has no name", Patient, "Patient.name"),
            new("a very restricted or minimal record has no gender", Patient, "Patient.gender"),
            new("a very restricted or minimal record has no date of birth", Patient, "Patient.birthDate"),
            new("a related person with an NHS number is known by it alone", RelatedPerson, "RelatedPerson.name"),
        ]);
}

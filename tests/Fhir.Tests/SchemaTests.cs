namespace SpineSandbox.Fhir.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData(FhirVersion.Stu3, 117)]
    [InlineData(FhirVersion.R4, 146)]
    public void A_version_holds_all_its_resources(FhirVersion version, int count) =>
        Assert.Equal(count, FhirSchema.For(version).Structures.Count(structure => structure.IsResource));

    [Theory]
    [InlineData(FhirVersion.Stu3, "Bundle", "timestamp", null)]
    [InlineData(FhirVersion.R4, "Bundle", "timestamp", "instant")]
    [InlineData(FhirVersion.Stu3, "Meta", "profile", "uri")]
    [InlineData(FhirVersion.R4, "Meta", "profile", "canonical")]
    [InlineData(FhirVersion.Stu3, "Annotation", "text", "string")]
    [InlineData(FhirVersion.R4, "Annotation", "text", "markdown")]
    [InlineData(FhirVersion.Stu3, "Patient", "animal", "Patient.animal")]
    [InlineData(FhirVersion.R4, "Patient", "animal", null)]
    [InlineData(FhirVersion.Stu3, "AllergyIntolerance", "clinicalStatus", "code")]
    [InlineData(FhirVersion.R4, "AllergyIntolerance", "clinicalStatus", "CodeableConcept")]
    [InlineData(FhirVersion.Stu3, "Binary", "content", "base64Binary")]
    [InlineData(FhirVersion.R4, "Binary", "data", "base64Binary")]
    [InlineData(FhirVersion.Stu3, "Bundle.entry", "link", "Bundle.link")]
    [InlineData(FhirVersion.Stu3, "Claim.payee", "resourceType", "Coding")]
    [InlineData(FhirVersion.R4, "Observation", "valueQuantity", "Quantity")]
    [InlineData(FhirVersion.R4, "Observation", "value", null)]
    [InlineData(FhirVersion.R4, "Age", "value", "decimal")]
    [InlineData(FhirVersion.R4, "ClaimResponse", "adjudication", "ClaimResponse.item.adjudication")]
    [InlineData(FhirVersion.Dstu2, "Patient", "careProvider", "Reference")]
    public void An_element_has_its_type(FhirVersion version, string structure, string jsonName, string? type)
    {
        FhirSchema.For(version).Find(structure)!.TryGetElement(jsonName, out _, out var found);

        Assert.Equal(type, found?.Name);
    }

    [Theory]
    [InlineData(FhirVersion.Stu3, "MedicationRequest", "status", 0)]
    [InlineData(FhirVersion.R4, "MedicationRequest", "status", 1)]
    [InlineData(FhirVersion.Stu3, "Composition", "subject", 1)]
    [InlineData(FhirVersion.R4, "Composition", "subject", 0)]
    [InlineData(FhirVersion.Stu3, "MedicationRequest", "medicationReference", 1)]
    [InlineData(FhirVersion.Stu3, "Appointment", "participant", 1)]
    public void An_element_has_its_minimum(FhirVersion version, string structure, string jsonName, int min)
    {
        Assert.True(FhirSchema.For(version).Find(structure)!.TryGetElement(jsonName, out var element, out _));

        Assert.Equal(min, element.Min);
    }

    [Fact]
    public void R4_adds_PATCH_to_the_verbs_of_a_transaction()
    {
        Assert.DoesNotContain("PATCH", Codes(FhirVersion.Stu3));
        Assert.Contains("PATCH", Codes(FhirVersion.R4));

        static IReadOnlySet<string> Codes(FhirVersion version) =>
            FhirSchema.For(version).Find("Bundle.entry.request")!.Elements.Single(element => element.Name == "method").RequiredCodes!;
    }

    [Fact]
    public void Inherited_elements_come_first() =>
        Assert.Equal(
            ["id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension", "identifier"],
            FhirSchema.For(FhirVersion.R4).Find("Patient")!.Elements.Take(9).Select(element => element.Name));
}

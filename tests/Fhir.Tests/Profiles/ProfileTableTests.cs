using SpineSandbox.Fhir.Profiles;
using SpineSandbox.Fhir.Profiles.Checks;
using SpineSandbox.Fhir.Profiles.Tables;
using SpineSandbox.Fhir.Profiles.Terminology;

namespace SpineSandbox.Fhir.Tests.Profiles;

public sealed class ProfileTableTests
{
    [Theory]
    [InlineData(FhirVersion.Stu3, 207)]
    [InlineData(FhirVersion.R4, 105)]
    public void Every_profile_of_the_tables_is_known(FhirVersion version, int count) =>
        Assert.Equal(count, new ProfileChecker(version).KnownProfiles.Count());

    [Theory]
    [InlineData(FhirVersion.Stu3)]
    [InlineData(FhirVersion.R4)]
    public void Every_rule_names_an_element_that_its_type_has(FhirVersion version)
    {
        var table = ProfileTable.For(version);
        var schema = FhirSchema.For(version);

        var strays = string.Join('\n', table.All.SelectMany(profile =>
            Strays(profile.Root, schema.Find(table.TypeOf(profile.Url)!)!, schema).Select(path => $"{profile.Url} {path}")));

        Assert.True(strays.Length == 0, strays);
    }

    [Theory]
    [InlineData(FhirVersion.Stu3)]
    [InlineData(FhirVersion.R4)]
    public void Every_invariant_is_written_in_code(FhirVersion version) =>
        Assert.All(
            ProfileTable.For(version).All.SelectMany(profile => Rules(profile.Root)).SelectMany(rule => rule.Invariants),
            invariant => Assert.True(ProfileInvariants.IsKnown(invariant.Key), invariant.Key));

    [Theory]
    [InlineData("22298006", true)]
    [InlineData("22298007", false)]
    [InlineData("999000541000001108", true)]
    [InlineData("999000541000001109", false)]
    [InlineData("12345", false)]
    [InlineData("X2298006", false)]
    public void A_SNOMED_CT_code_has_its_check_digit(string code, bool valid) => Assert.Equal(valid, SnomedId.IsValid(code));

    [Theory]
    [InlineData("https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1", "ACCESS DENIED", true)]
    [InlineData("https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1", "LOST", false)]
    [InlineData("https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1", "R0260", null)]
    [InlineData("https://example.org/codes", "x", null)]
    public void A_code_system_knows_its_codes_if_they_are_listed(string system, string code, bool? holds) =>
        Assert.Equal(holds, CodeSystems.All.Holds(system, code));

    [Theory]
    [InlineData("https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1", "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1", "PATIENT_NOT_FOUND", true)]
    [InlineData("https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-SDSJobRoleName-1", "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1", "R0260", true)]
    [InlineData("https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyManifestation-1", "http://hl7.org/fhir/v3/NullFlavor", "UNC", true)]
    [InlineData("https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyManifestation-1", "http://hl7.org/fhir/v3/NullFlavor", "NI2", false)]
    [InlineData("https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyManifestation-1", "http://snomed.info/sct", "22298006", true)]
    [InlineData("https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyManifestation-1", "http://snomed.info/sct", "22298007", false)]
    [InlineData("https://fhir.hl7.org.uk/ValueSet/UKCore-PersonRelationshipType", "http://terminology.hl7.org/CodeSystem/v2-0131", "O", false)]
    public void A_value_set_holds_what_it_lists_includes_or_filters(string url, string system, string code, bool holds) =>
        Assert.Equal(holds, ValueSets.All.Find(url)!.Holds(system, code));

    private static IEnumerable<ElementRule> Rules(ElementRule rule) => rule.Children.Concat(rule.Slices).SelectMany(Rules).Prepend(rule);

    private static IEnumerable<string> Strays(ElementRule rule, StructureDefinition structure, FhirSchema schema)
    {
        foreach (var child in rule.Children.Where(child => child.Name != "."))
        {
            var types = TypesOf(child.Name, structure, schema).ToList();
            if (types.Count == 0 && structure.Name is not ("Resource" or "DomainResource"))
            {
                yield return child.Path;
            }

            // Below a choice every rule needs only one of the types.
            var strays = types.Select(type => child.Slices.Prepend(child).SelectMany(each => Strays(each, type, schema)).ToList()).ToList();
            foreach (var stray in strays.MinBy(found => found.Count) ?? [])
            {
                yield return stray;
            }
        }
    }

    private static IEnumerable<StructureDefinition> TypesOf(string name, StructureDefinition structure, FhirSchema schema)
    {
        var inside = structure.Primitive is null ? structure : schema.Find("Element")!;
        return inside.Properties.SelectMany(group => group)
            .Where(property => name.EndsWith("[x]", StringComparison.Ordinal) ? property.Element.IsChoice && property.Element.Name == name[..^3] : property.ValueName == name)
            .Select(property => property.Type);
    }
}

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

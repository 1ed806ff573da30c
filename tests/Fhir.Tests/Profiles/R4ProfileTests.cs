using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.Fhir.Tests.Profiles;

public sealed class R4ProfileTests
{
    private const string UkCore = "https://fhir.hl7.org.uk/StructureDefinition/";
    private const string England = "https://fhir.nhs.uk/England/StructureDefinition/";

    [Fact]
    public void A_profile_brings_the_rules_of_the_one_it_builds_on()
    {
        var breaches = Check(
            """
            {"resourceType":"Patient","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number"}],"name":[{"family":"Hill"}],"gender":"female","birthDate":"1970-01-01"}
            """,
            England + "England-Patient-PDS");

        Assert.Equal(
            ["identifier:nhsNumber.value card=1..1", "address card=1..*"],
            breaches.Select(breach => breach.Rule));
        Assert.Equal([UkCore + "UKCore-Patient", England + "England-Patient-PDS"], breaches.Select(breach => breach.Profile));
    }

    [Fact]
    public void A_data_type_with_a_profile_of_its_own_tells_the_slice_and_is_held_against_it()
    {
        const string person = """
            {"resourceType":"RelatedPerson","identifier":[{"system":"SYSTEM","value":"9000000009"}],"patient":{"reference":"Patient/1"},
             "relationship":[{"coding":[{"system":"https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole","code":"Guardian"}]}],
             "name":[{"use":"usual","family":"Hill","period":{"start":"2020-01-01"}}]}
            """;

        Assert.Empty(Check(person.Replace("SYSTEM", "https://fhir.nhs.uk/Id/nhs-number", StringComparison.Ordinal), England + "England-RelatedPerson-PDS"));
        Assert.Equal(
            "identifier slicing=closed",
            Assert.Single(Check(person.Replace("SYSTEM", "https://example.org", StringComparison.Ordinal), England + "England-RelatedPerson-PDS")).Rule);
    }

    [Theory]
    [InlineData("https://fhir.nhs.uk/Id/ods-organization-code", 0)]
    [InlineData("https://example.org", 1)]
    public void A_slice_that_only_the_narrowed_profile_can_tell_is_told_by_it(string system, int breaches) =>
        Assert.Equal(breaches, Check(
            "{'resourceType':'Organization','identifier':[{'system':'" + system + "','value':'Z98001'}]}",
            England + "England-Organization-ODS").Count(breach => breach.Rule == "identifier:odsOrganisationCode card=1..*"));

    [Fact]
    public void A_slice_by_pattern_counts_its_members()
    {
        const string role = "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-RoleCode','code':'MTH'}]}";
        var breaches = Check(
            "{'resourceType':'RelatedPerson','patient':{'reference':'Patient/1'},'relationship':[" + role + "," + role + "],'name':[{'use':'usual','family':'Hill','period':{'start':'2020-01-01'}}]}",
            England + "England-RelatedPerson-PDS");

        Assert.Equal("relationship:Type card=0..1", Assert.Single(breaches).Rule);
    }

    [Theory]
    [InlineData("{'resourceType':'Immunization','status':'not-done'}", "UKCore-Immunization", "inv=ukcore-imm-001")]
    [InlineData("{'resourceType':'Specimen','collection':{'collector':{'reference':'Practitioner/1'},'extension':[{'url':'http://hl7.org/fhir/5.0/StructureDefinition/extension-Specimen.collection.collector','valueReference':{'reference':'Patient/1'}}]}}", "UKCore-Specimen", "inv=ukcore-spec-001")]
    [InlineData("{'resourceType':'DiagnosticReport','media':[{'link':{'reference':'Media/1'},'extension':[{'url':'http://hl7.org/fhir/5.0/StructureDefinition/extension-DiagnosticReport.media.link','valueReference':{'reference':'DocumentReference/1'}}]}]}", "UKCore-DiagnosticReport", "inv=ukcore-diag-lab-002")]
    public void An_invariant_of_a_profile_is_reported_by_its_key(string document, string profile, string rule) =>
        Assert.Contains(Check(document, UkCore + profile), breach => breach.Rule.EndsWith(rule, StringComparison.Ordinal));

    [Fact]
    public void An_extension_on_a_primitive_is_held_against_its_definition() =>
        Assert.Contains(
            Check(
                "{'resourceType':'Patient','telecom':[{'value':'x','_system':{'extension':[{'url':'" + UkCore + "Extension-UKCore-OtherContactSystem','valueBoolean':true}]}}]}",
                UkCore + "UKCore-Patient"),
            breach => breach.Path == "Patient.telecom[0].system.extension[0].value" && breach.IsError);

    [Fact]
    public void An_extensible_binding_only_warns() =>
        Assert.Equal(
            IssueSeverity.Warning,
            Assert.Single(Check(
                "{'resourceType':'Patient','maritalStatus':{'coding':[{'system':'http://example.org','code':'x'}]}}",
                UkCore + "UKCore-Patient")).Severity);

    private static IReadOnlyList<ProfileBreach> Check(string document, string profile) =>
        new ProfileChecker(FhirVersion.R4).Check(Documents.Json(document), profile);
}

using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Answers;

public sealed class MetadataTests(ProviderFixture provider)
{
    private const string Foundations = "/STU3/1/gpconnect/fhir";
    private const string Structured = "/STU3/1/gpconnect/structured/fhir";
    private const string Documents = "/STU3/1/gpconnect/documents/fhir";

    [Fact]
    public async Task Access_Record_HTML_describes_itself_in_a_valid_Conformance()
    {
        var answer = (await provider.SendAsync(Call.Metadata())).Succeeds();

        Assert.Empty(new FhirValidator(FhirVersion.Dstu2).Validate(answer.Resource));
        Assert.Equal(("Conformance", "0.7.4", "1.0.2"), (answer.Resource.Str("resourceType"), answer.Resource.Str("version"), answer.Resource.Str("fhirVersion")));
        Assert.Equal(["application/xml+fhir", "application/json+fhir"], answer.Resource.Strings("format"));
        Assert.Equal("gpc.getcarerecord", (string?)answer.Resource["rest"]![0]!["operation"]![0]!["name"]);
    }

    [Theory]
    [InlineData(Foundations, "fhir:rest:read:metadata-1", "GP Connect", "1.2.7")]
    [InlineData(Structured, "structured:fhir:rest:read:metadata-1", "GP Connect API - Access Record Structured", "1.6.2")]
    [InlineData(Documents, "documents:fhir:rest:read:metadata-1", "GP Connect API - Access Document", "1.6.2")]
    public async Task Each_STU3_root_describes_itself_in_a_valid_CapabilityStatement(string root, string interaction, string name, string version)
    {
        var answer = (await provider.SendAsync(Call.Metadata(root, interaction))).Succeeds();

        Assert.Empty(new FhirValidator(FhirVersion.Stu3).Validate(answer.Resource));
        Assert.Equal("application/fhir+json;charset=utf-8", answer.Headers["Content-Type"]);
        Assert.Equal((name, version, "capability", "3.0.1"), (
            answer.Resource.Str("name"), answer.Resource.Str("version"), answer.Resource.Str("kind"), answer.Resource.Str("fhirVersion")));
        Assert.All(new[] { "name", "version", "releaseDate" }, element => Assert.NotNull(answer.Resource.Obj("software")!.Str(element)));
    }

    [Fact]
    public async Task Foundations_lists_the_published_resources_operations_and_profiles()
    {
        var statement = (await provider.SendAsync(Call.Metadata(Foundations, "fhir:rest:read:metadata-1"))).Resource;

        var rest = statement.Objects("rest").Single();
        Assert.Equal(["Patient", "Organization", "Practitioner", "Location", "Appointment", "Slot"], rest.Objects("resource").Select(resource => resource.Str("type")));
        Assert.Equal(["gpc.registerpatient", "gpc.getstructuredrecord"], rest.Objects("operation").Select(operation => operation.Str("name")));
        Assert.Equal(15, statement.Objects("profile").Count());
        Assert.True(rest.Obj("security")!.Bool("cors"));
    }

    [Fact]
    public async Task Access_Record_Structured_lists_its_two_operations_and_the_profiles_with_their_versions()
    {
        var statement = (await provider.SendAsync(Call.Metadata(Structured, "structured:fhir:rest:read:metadata-1"))).Resource;

        Assert.Equal(
            [
                "https://fhir.nhs.uk/STU3/OperationDefinition/GPConnect-GetStructuredRecord-Operation-1/_history/1.16",
                "https://fhir.nhs.uk/STU3/OperationDefinition/GPConnect-MigrateStructuredRecord-Operation-1/_history/1.1",
            ],
            statement.Objects("rest").Single().Objects("operation").Select(operation => operation.Obj("definition")!.Str("reference")));
        Assert.Equal(21, statement.Objects("profile").Count());
        Assert.All(statement.Objects("profile"), profile => Assert.Matches(@"^https://fhir\.(nhs|hl7\.org)\.uk/STU3/StructureDefinition/[A-Za-z-]+-1/_history/1\.\d$", profile.Str("reference")));
    }

    [Fact]
    public async Task What_is_no_resource_of_the_root_is_not_implemented_in_the_STU3_shape()
    {
        var call = Call.Metadata(Foundations, "fhir:rest:read:patient-1") with { Path = "/HealthcareService/1" };

        var answer = (await provider.SendAsync(call)).Refuses(501, "NOT_IMPLEMENTED");

        Assert.Empty(new FhirValidator(FhirVersion.Stu3).Validate(answer.Resource));
        Assert.Equal("https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1", (string?)answer.Details["system"]);
        Assert.Equal("https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-OperationOutcome-1", (string?)answer.Resource["meta"]!["profile"]![0]);
    }
}

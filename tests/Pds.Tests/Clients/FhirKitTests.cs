using System.Text.Json.Nodes;
using SpineSandbox.Testing.FhirKit;

namespace SpineSandbox.Pds.Tests.Clients;

/// <summary>A FHIR client that knows nothing of us, over a real port.</summary>
public sealed class FhirKitTests : IDisposable
{
    private const string JaneSmith = "9000000009";

    private readonly PdsService _pds = new();

    [Fact]
    public async Task Reads_a_patient()
    {
        var answer = await CallAsync($$"""{"method":"read","resourceType":"Patient","id":"{{JaneSmith}}"}""");

        Assert.Equal((200, "Patient", JaneSmith, "W/\"2\""), (answer.Status, answer.Body.Str("resourceType"), answer.Body.Str("id"), answer.ETag));
    }

    [Fact]
    public async Task Finds_a_patient_by_name_and_a_range_of_birthdays()
    {
        var answer = await CallAsync("""
            {"method":"search","resourceType":"Patient","searchParams":{"family":"Smith","given":"Jane","birthdate":["ge2010-10-21","le2010-10-23"]}}
            """);

        Assert.Equal("searchset", answer.Body.Str("type"));
        Assert.Equal(JaneSmith, answer.Body.Objects("entry").Single().Obj("resource")!.Str("id"));
    }

    [Fact]
    public async Task Updates_the_version_that_it_has_read()
    {
        var child = ShippedSeed.Role("patient.child");
        var read = await CallAsync($$"""{"method":"read","resourceType":"Patient","id":"{{child}}"}""");

        var updated = await CallAsync(Patch(child, read.ETag!, """{"patches":[{"op":"replace","path":"/gender","value":"unknown"}]}"""));
        Assert.Equal((200, "unknown"), (updated.Status, updated.Body.Str("gender")));

        var again = await CallAsync(Patch(child, read.ETag!, """{"patches":[{"op":"replace","path":"/gender","value":"male"}]}"""));
        Assert.Equal((409, "RESOURCE_VERSION_MISMATCH"), (again.Status, Code(again)));
    }

    [Fact]
    public async Task Is_told_that_a_bare_array_of_operations_is_no_update()
    {
        var answer = await CallAsync(Patch(JaneSmith, "W/\"2\"", """[{"op":"replace","path":"/gender","value":"male"}]"""));

        Assert.Equal((400, "INVALID_UPDATE"), (answer.Status, Code(answer)));
    }

    [Fact]
    public async Task Lists_the_people_related_to_a_patient()
    {
        var answer = await CallAsync($$$"""
            {"method":"search","resourceType":"RelatedPerson","compartment":{"resourceType":"Patient","id":"{{{ShippedSeed.Role("patient.child")}}}"}}
            """);

        Assert.All(answer.Body.Objects("entry"), entry => Assert.Equal("RelatedPerson", entry.Obj("resource")!.Str("resourceType")));
    }

    [Theory]
    [InlineData("""{"method":"read","resourceType":"Patient","id":"9111231130"}""", 404, "RESOURCE_NOT_FOUND")]
    [InlineData("""{"method":"read","resourceType":"Patient","id":"9000000000"}""", 400, "INVALID_RESOURCE_ID")]
    [InlineData("""{"method":"search","resourceType":"Patient","searchParams":{"family":"Smith"}}""", 400, "MISSING_VALUE")]
    [InlineData("""{"method":"capabilityStatement"}""", 400, "UNSUPPORTED_REQUEST")]
    [InlineData("""{"method":"delete","resourceType":"Patient","id":"9000000009"}""", 400, "UNSUPPORTED_SERVICE")]
    public async Task Gets_refusals_as_OperationOutcome(string call, int status, string code)
    {
        var answer = await CallAsync(call);

        Assert.Equal((status, "OperationOutcome", code), (answer.Status, answer.Body.Str("resourceType"), Code(answer)));
    }

    public void Dispose() => _pds.Dispose();

    private static string Patch(string id, string version, string patch) => $$$"""
        {"method":"patch","resourceType":"Patient","id":"{{{id}}}","jsonPatch":{{{patch}}},"options":{"headers":{"If-Match":{{{JsonValue.Create(version).ToJsonString()}}} } } }
        """;

    private static string? Code(FhirKitAnswer answer) =>
        answer.Body.Objects("issue").Single().Obj("details")!.Objects("coding").Single().Str("code");

    private async Task<FhirKitAnswer> CallAsync(string call)
    {
        if (await FhirKitClient.MissingAsync() is { } missing)
        {
            Assert.Skip(missing);
        }

        var client = new FhirKitClient(_pds.Listen() + PdsService.Base, ("X-Request-ID", Guid.NewGuid().ToString()));
        return Assert.Single(await client.RunAsync(JsonNode.Parse(call)!.AsObject()));
    }
}

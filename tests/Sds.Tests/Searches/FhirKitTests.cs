using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Testing.FhirKit;

namespace SpineSandbox.Sds.Tests.Searches;

/// <summary>A FHIR client that knows nothing of us, over a real port.</summary>
public sealed class FhirKitTests : IAsyncDisposable
{
    private const string Ods = "https://fhir.nhs.uk/Id/ods-organization-code";
    private const string InteractionSystem = "https://fhir.nhs.uk/Id/nhsServiceInteractionId";
    private const string PartyKeySystem = "https://fhir.nhs.uk/Id/nhsMhsPartyKey";

    private readonly SdsService _sds = new();

    [Fact]
    public async Task Finds_the_endpoint_and_then_the_ASID_behind_its_party_key()
    {
        var endpoint = await SearchAsync("Endpoint", Interaction);
        var partyKey = Only(endpoint).FindIdentifier(PartyKeySystem)!.Str("value");

        var device = await SearchAsync("Device", Interaction, $"{PartyKeySystem}|{partyKey}");

        Assert.Equal(Seeded.PartyKey, partyKey);
        Assert.Equal(Seeded.Asid, Only(device).FindIdentifier("https://fhir.nhs.uk/Id/nhsSpineASID")!.Str("value"));
    }

    [Fact]
    public async Task Finds_nothing_where_nothing_is()
    {
        var answer = await SearchAsync("Device", $"{InteractionSystem}|urn:nhs:names:services:none");

        Assert.Equal((200, 0), (answer.Status, answer.Body.Whole("total")));
    }

    [Theory]
    [InlineData("""{"method":"search","resourceType":"Device","searchParams":{"colour":"blue"}}""", 400, "BAD_REQUEST")]
    [InlineData("""{"method":"read","resourceType":"Device","id":"1"}""", 404, "NO_RECORD_FOUND")]
    [InlineData("""{"method":"create","resourceType":"Device","body":{"resourceType":"Device"}}""", 405, "NOT_IMPLEMENTED")]
    public async Task Gets_refusals_as_OperationOutcome(string call, int status, string code)
    {
        var answer = await CallAsync(JsonNode.Parse(call)!.AsObject());

        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer.Body.Issue().Code);
    }

    public ValueTask DisposeAsync() => _sds.DisposeAsync();

    private static string Interaction => $"{InteractionSystem}|{Seeded.Interaction}";

    private static JsonObject Only(FhirKitAnswer answer) => Assert.Single(answer.Body.Objects("entry")).Obj("resource")!;

    private Task<FhirKitAnswer> SearchAsync(string type, params string[] identifiers) => CallAsync(new JsonObject
    {
        ["method"] = "search",
        ["resourceType"] = type,
        ["searchParams"] = new JsonObject
        {
            ["organization"] = $"{Ods}|{Seeded.Practice}",
            ["identifier"] = new JsonArray([.. identifiers.Select(identifier => JsonValue.Create(identifier))]),
        },
    });

    private async Task<FhirKitAnswer> CallAsync(JsonObject call)
    {
        if (await FhirKitClient.MissingAsync() is { } missing)
        {
            Assert.Skip(missing);
        }

        return Assert.Single(await new FhirKitClient(_sds.Listen() + SdsSearch.Root, ("apikey", "test")).RunAsync(call));
    }
}

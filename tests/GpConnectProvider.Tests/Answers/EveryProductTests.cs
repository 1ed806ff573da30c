using System.IO.Compression;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Appointments;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Documents;
using SpineSandbox.GpConnectProvider.Tests.Foundations;
using SpineSandbox.GpConnectProvider.Tests.Structured;

namespace SpineSandbox.GpConnectProvider.Tests.Answers;

/// <summary>What holds for every call of every STU3 product alike.</summary>
public sealed class EveryProductTests(ProviderFixture provider)
{
    private static readonly Dictionary<string, Call> Calls = new()
    {
        ["metadata of Foundations"] = Call.Metadata("/STU3/1/gpconnect/fhir", "fhir:rest:read:metadata-1"),
        ["metadata of Access Record Structured"] = Call.Metadata(StructuredCalls.Root, "structured:fhir:rest:read:metadata-1"),
        ["metadata of Access Document"] = Call.Metadata(DocumentCalls.Root, "documents:fhir:rest:read:metadata-1"),
        ["find a patient"] = Search.Patient(),
        ["read a patient"] = Search.Read("Patient", "1"),
        ["find a practitioner"] = Search.By("Practitioner", "https://fhir.nhs.uk/Id/sds-user-id", "555000001001"),
        ["read a practitioner"] = Search.Read("Practitioner", "555000001001"),
        ["find an organisation"] = Search.By("Organization", OdsCode.System, "Z98001"),
        ["read an organisation"] = Search.Read("Organization", "Z98001"),
        ["read a location"] = Search.Read("Location", "Z98001"),
        ["search free slots"] = Diary.Slots(),
        ["list appointments"] = Diary.List("1"),
        ["get the structured record"] = StructuredCalls.Ask("patient.plain", StructuredCalls.Everything),
        ["migrate the structured record"] = StructuredCalls.Migrate("patient.plain", sensitive: false, "Z98001"),
        ["find a patient for documents"] = DocumentCalls.FindPatient("patient.plain"),
        ["search documents"] = DocumentCalls.SearchOf("1"),
        ["retrieve a document"] = DocumentCalls.Retrieve("1-doc-physio"),
        ["migrate a document"] = DocumentCalls.Migrate("1-doc-physio", "Z98001"),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_may_be_stored_neither_answers_nor_errors(string name)
    {
        var given = (await provider.SendAsync(Calls[name])).Succeeds();
        var refused = await provider.SendAsync(Calls[name].With("Ssp-From", null));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.All(new[] { given, refused }, answer => Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_XML_holds_what_the_JSON_holds(string name)
    {
        var json = (await provider.SendAsync(Calls[name].With("Accept", "application/fhir+json"))).Succeeds();
        var xml = (await provider.SendAsync(Calls[name].With("Accept", "application/fhir+xml"))).Succeeds();

        Assert.Equal(("application/fhir+json;charset=utf-8", "application/fhir+xml;charset=utf-8"), (TypeOf(json), TypeOf(xml)));
        Assert.True(JsonNode.DeepEquals(Stu3Rules.Check(json.Resource), new FhirXml(FhirVersion.Stu3).Parse(xml.Body, issues: [])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_format_parameter_beats_Accept(string name)
    {
        var call = Calls[name];
        var asked = call with { Path = $"{call.Path}{(call.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}_format=application%2Ffhir%2Bxml" };

        Assert.Equal("application/fhir+xml;charset=utf-8", TypeOf((await provider.SendAsync(asked.With("Accept", "application/fhir+json"))).Succeeds()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refuses_in_the_format_that_was_asked_for(string name)
    {
        var refused = await provider.SendAsync(Calls[name].With("Accept", "application/fhir+xml").With("Ssp-TraceID", null));

        var outcome = new FhirXml(FhirVersion.Stu3).Parse(refused.Body, issues: []);
        Assert.Equal((HttpStatusCode.BadRequest, "OperationOutcome"), (refused.Status, Stu3Rules.Check(outcome).ResourceType()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Compresses_for_those_who_ask(string name)
    {
        var plain = (await provider.SendAsync(Calls[name])).Succeeds();
        var zipped = (await provider.SendAsync(Calls[name].With("Accept-Encoding", "gzip"))).Succeeds();

        Assert.Equal("gzip", zipped.Headers["Content-Encoding"]);
        using var unzipped = new GZipStream(new MemoryStream(zipped.Body), CompressionMode.Decompress);
        using var body = new MemoryStream();
        await unzipped.CopyToAsync(body);
        Assert.Equal(plain.Body, body.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refuses_a_missing_and_another_interaction_ID(string name)
    {
        (await provider.SendAsync(Calls[name].With("Ssp-InteractionID", null))).Refuses(400, "BAD_REQUEST");
        (await provider.SendAsync(Calls[name] with { Interaction = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.registerpatient-1" })).Refuses(400, "BAD_REQUEST");
    }

    [Theory]
    [InlineData("read a patient")]
    [InlineData("read a practitioner")]
    [InlineData("read an organisation")]
    [InlineData("read a location")]
    [InlineData("retrieve a document")]
    public async Task A_reading_has_the_version_of_the_resource_in_the_ETag(string name)
    {
        var answer = (await provider.SendAsync(Calls[name])).Succeeds();

        Assert.Equal($"W/\"{answer.Resource.Obj("meta")!.Str("versionId")}\"", answer.Headers["ETag"]);
    }

    private static string TypeOf(Answer answer) => answer.Headers["Content-Type"].Replace(" ", "", StringComparison.Ordinal);
}

namespace SpineSandbox.Fhir.Tests;

public sealed class BundleRuleTests
{
    private const string Basic = "'resource':{'resourceType':'Basic','code':{'text':'x'}}";

    [Theory]
    [InlineData("{'resourceType':'Bundle','type':'collection','total':1}", "error invariant Bundle.total: bdl-1: only a searchset or a history has a total")]
    [InlineData("{'resourceType':'Bundle','type':'collection','entry':[{" + Basic + ",'search':{'mode':'match'}}]}", "error invariant Bundle.entry[0].search: bdl-2: only entries of a searchset have search")]
    [InlineData("{'resourceType':'Bundle','type':'batch','entry':[{" + Basic + "}]}", "error invariant Bundle.entry[0].request: bdl-3: an entry of a batch needs a request")]
    [InlineData("{'resourceType':'Bundle','type':'collection','entry':[{" + Basic + ",'request':{'method':'GET','url':'x'}}]}", "error invariant Bundle.entry[0].request: bdl-3: only a batch, transaction or history has requests")]
    [InlineData("{'resourceType':'Bundle','type':'batch-response','entry':[{" + Basic + "}]}", "error invariant Bundle.entry[0].response: bdl-4: an entry of a batch-response needs a response")]
    [InlineData("{'resourceType':'Bundle','type':'collection','entry':[{'fullUrl':'http://x/1'}]}", "error invariant Bundle.entry[0]: bdl-5: an entry has a resource, a request or a response")]
    [InlineData("{'resourceType':'Bundle','type':'collection','entry':[{'fullUrl':'http://x/1'," + Basic + "},{'fullUrl':'http://x/1'," + Basic + "}]}", "error invariant Bundle.entry[1].fullUrl: bdl-7: a fullUrl stands once, or with different versions")]
    [InlineData("{'resourceType':'Bundle','type':'collection','entry':[{'fullUrl':'http://x/1/_history/2'," + Basic + "}]}", "error invariant Bundle.entry[0].fullUrl: bdl-8: a fullUrl names no version")]
    [InlineData("{'resourceType':'Bundle','type':'message','entry':[{" + Basic + "}]}", "error invariant Bundle.entry[0]: bdl-12: a message begins with a MessageHeader")]
    [InlineData("{'resourceType':'Bundle','type':'document','timestamp':'2020-01-01T00:00:00Z','identifier':{'system':'http://x','value':'1'},'entry':[{" + Basic + "}]}", "error invariant Bundle.entry[0]: bdl-11: a document begins with a Composition")]
    public void A_bundle_keeps_the_rules_of_its_type(string document, string line) =>
        Assert.Equal(line, Assert.Single(Documents.Lines(Documents.Json(document), FhirVersion.R4)));

    [Fact]
    public void A_timestamp_is_asked_of_R4_documents_only()
    {
        const string document = "{'resourceType':'Bundle','type':'document','entry':[]}";

        Assert.Contains("bdl-10", string.Join('\n', Documents.Lines(Documents.Json(document), FhirVersion.R4)), StringComparison.Ordinal);
        Assert.DoesNotContain("bdl-10", string.Join('\n', Documents.Lines(Documents.Json(document), FhirVersion.Stu3)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_within_an_entry_has_the_whole_path() =>
        Assert.Equal(
            "error value Bundle.entry[0].resource.birthDate: 'x' is not a valid date",
            Assert.Single(Documents.Lines(
                Documents.Json("{'resourceType':'Bundle','type':'collection','entry':[{'resource':{'resourceType':'Patient','birthDate':'x'}}]}"),
                FhirVersion.R4)));

    [Fact]
    public void Lenient_readers_only_warn_of_unknown_elements() =>
        Assert.Equal(
            "warning structure Patient.colour: unknown element",
            Assert.Single(Documents.Lines(Documents.Json("{'resourceType':'Patient','colour':'red'}"), FhirVersion.R4, ValidationOptions.Lenient)));

    [Fact]
    public void Lenient_readers_only_warn_of_unknown_elements_in_XML_too()
    {
        var body = "<Patient xmlns='http://hl7.org/fhir'><id value='1'/><colour value='red'/></Patient>"u8.ToArray();

        Assert.True(FhirDocument.Read(body, FhirFormat.Xml, FhirVersion.R4, ValidationOptions.Lenient).IsValid);
        Assert.False(FhirDocument.Read(body, FhirFormat.Xml, FhirVersion.R4).IsValid);
    }
}

namespace SpineSandbox.Fhir.Tests;

public sealed class RoundTripTests
{
    private const string Patient = """
        {"resourceType":"Patient","id":"9000000009","meta":{"versionId":"2","profile":["https://example.org/p"]},
        "text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Ann &amp; é <br /></p></div>"},
        "contained":[{"resourceType":"Organization","id":"o","name":"Practice"},{"resourceType":"Organization","id":"o2","name":"Other"}],
        "extension":[{"id":"e1","url":"http://example.org/x","extension":[{"url":"a","valueDecimal":1.00},{"url":"b","valueBoolean":false}]}],
        "identifier":[{"id":"i1","system":"https://fhir.nhs.uk/Id/nhs-number","value":"9000000009"}],
        "active":true,
        "name":[{"use":"official","family":"O'Hara\n\"Q\"\t<x>","given":["Ann",null,"Bea"],"_given":[null,{"id":"g2","extension":[{"url":"http://example.org/x","valueCode":"masked"}]},null]}],
        "birthDate":"1970-03-01","_birthDate":{"extension":[{"url":"http://example.org/t","valueDateTime":"1970-03-01T09:10:00Z"}]},
        "_deceasedDateTime":{"extension":[{"url":"http://example.org/unknown","valueBoolean":true}]},
        "multipleBirthInteger":2,
        "generalPractitioner":[{"reference":"#o"},{"reference":"#o2"}]}
        """;

    [Theory]
    [InlineData(FhirVersion.Stu3)]
    [InlineData(FhirVersion.R4)]
    public void A_document_survives_the_way_through_XML_to_the_letter(FhirVersion version)
    {
        var document = Documents.Json(Patient);
        Assert.Empty(Documents.Lines(document, version));

        var back = Documents.FromXml(Documents.Xml(document, version), version, out var issues);

        Assert.Empty(issues);
        Assert.Equal(Documents.Text(document), Documents.Text(back));
    }

    [Fact]
    public void A_bundle_within_a_bundle_survives_the_way_through_XML()
    {
        var document = Documents.Json("""
            {"resourceType":"Bundle","type":"message","entry":[
              {"fullUrl":"urn:uuid:00000000-0000-0000-0000-000000000001","resource":{"resourceType":"MessageHeader","event":{"system":"http://x","code":"y"},"timestamp":"2020-01-01T00:00:00Z","source":{"endpoint":"http://a"}}},
              {"resource":{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Binary","contentType":"text/plain","content":"SGVsbG8="}}]}}]}
            """);
        Assert.Empty(Documents.Lines(document, FhirVersion.Stu3));

        var back = Documents.FromXml(Documents.Xml(document, FhirVersion.Stu3), FhirVersion.Stu3, out var issues);

        Assert.Empty(issues);
        Assert.Equal(Documents.Text(document), Documents.Text(back));
    }

    [Fact]
    public void XML_is_written_in_schema_order_whatever_the_order_of_the_document()
    {
        var document = Documents.Json("{'resourceType':'Patient','birthDate':'1970','active':true,'id':'1'}");

        Assert.EndsWith(
            "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\" /><active value=\"true\" /><birthDate value=\"1970\" /></Patient>",
            Documents.Xml(document, FhirVersion.R4),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_keep_their_precision()
    {
        var xml = "<Observation xmlns=\"http://hl7.org/fhir\"><valueQuantity><value value=\"1.50\"/></valueQuantity></Observation>";

        Assert.Contains("1.50", Documents.Text(Documents.FromXml(xml, FhirVersion.R4, out _)), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_made_on_purpose_are_written_and_found_again()
    {
        var document = Documents.Json("{'resourceType':'Patient','id':'1','colour':{'shade':'red'}}");

        Documents.FromXml(Documents.Xml(document, FhirVersion.R4), FhirVersion.R4, out var issues);

        Assert.Equal("error structure Patient.colour: unknown element", Assert.Single(issues).ToString());
    }
}

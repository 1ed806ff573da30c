using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir.Tests;

public sealed class XmlSyntaxTests
{
    [Theory]
    [InlineData("<birthDate value='1970'/><active value='true'/>", "error structure Patient.active: the element is out of order")]
    [InlineData("<active value='true'/><active value='true'/>", "error structure Patient.active: the element may appear only once")]
    [InlineData("<active/>", "error structure Patient.active: the element is empty")]
    [InlineData("<active value='true' colour='red'/>", "error structure Patient.active: unexpected attribute 'colour'")]
    [InlineData("<active value='true'>yes</active>", "error structure Patient.active: text is allowed only in a narrative")]
    [InlineData("<colour value='red'/>", "error structure Patient.colour: unknown element")]
    [InlineData("<x:active xmlns:x='http://x' value='true'/>", "error structure Patient.active: unknown element")]
    [InlineData("<contained/>", "error structure Patient.contained[0]: expected a resource")]
    [InlineData("<contained></contained>", "error structure Patient.contained[0]: expected a resource")]
    [InlineData("<contained id='a'><Basic><id value='b'/></Basic></contained>", "error structure Patient.contained[0]: unexpected attribute 'id'")]
    [InlineData("<contained><Basic><id value='b'/></Basic><Basic><id value='c'/></Basic></contained>", "error structure Patient.contained[0]: only one resource may stand here")]
    [InlineData("<contained><Colour/></contained>", "error structure Patient.contained[0]: unknown resource type 'Colour'")]
    [InlineData("<name><given value='a'/><family value='b'/></name>", "error structure Patient.name[0].family: the element is out of order")]
    [InlineData("<extension><url value='http://x'/></extension>", "error structure Patient.extension[0].url: unknown element")]
    public void What_only_XML_can_get_wrong_is_reported_by_its_reader(string content, string line)
    {
        Documents.FromXml($"<Patient xmlns='http://hl7.org/fhir'>{content}</Patient>", FhirVersion.R4, out var issues);

        Assert.Equal(line, Assert.Single(issues).ToString());
    }

    [Theory]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'><active value='true'></Patient>")]
    [InlineData("<!DOCTYPE Patient [<!ENTITY a 'b'>]><Patient xmlns='http://hl7.org/fhir'/>")]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'><contained>")]
    [InlineData("{}")]
    [InlineData("")]
    public void What_is_no_well_formed_XML_is_refused(string xml) =>
        Assert.Throws<FhirFormatException>(() => Documents.FromXml(xml, FhirVersion.R4, out _));

    [Fact]
    public void Another_namespace_is_reported()
    {
        Documents.FromXml("<Patient><active value='true'/></Patient>", FhirVersion.R4, out var issues);

        Assert.Equal("error structure Patient: expected the namespace http://hl7.org/fhir, not ''", issues[0].ToString());
    }

    [Fact]
    public void Declarations_comments_prefixes_and_schema_locations_are_no_faults()
    {
        var document = Documents.FromXml(
            """
            <?xml version="1.0" encoding="UTF-8"?><?style x?><!-- a -->
            <f:Patient xmlns:f="http://hl7.org/fhir" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir x.xsd">
              <!-- b --> <f:active value="true"/>
            </f:Patient>
            """,
            FhirVersion.R4,
            out var issues);

        Assert.Empty(issues);
        Assert.Equal("{\"resourceType\":\"Patient\",\"active\":true}", Documents.Text(document));
    }

    [Fact]
    public void A_value_of_the_wrong_form_is_left_to_the_validator()
    {
        var document = Documents.FromXml(
            "<Patient xmlns='http://hl7.org/fhir'><multipleBirthInteger value='two'/></Patient>", FhirVersion.R4, out var issues);

        Assert.Empty(issues);
        Assert.Single(Documents.Lines(document, FhirVersion.R4));
    }

    [Fact]
    public void An_extension_that_comes_late_is_aligned_with_its_value()
    {
        var document = Documents.FromXml(
            "<Patient xmlns='http://hl7.org/fhir'><name><given value='a'/><given><extension url='http://x'><valueCode value='b'/></extension></given><given value='c'/></name></Patient>",
            FhirVersion.R4,
            out _);

        Assert.Equal(
            "{\"given\":[\"a\",null,\"c\"],\"_given\":[null,{\"extension\":[{\"url\":\"http://x\",\"valueCode\":\"b\"}]},null]}",
            document["name"]![0]!.ToJsonString());
    }

    [Fact]
    public void A_narrative_that_is_no_XML_is_refused_before_it_breaks_the_document()
    {
        var document = new JsonObject
        {
            ["resourceType"] = "Patient",
            ["text"] = new JsonObject { ["status"] = "generated", ["div"] = "<div xmlns=\"http://www.w3.org/1999/xhtml\">&nbsp;</div>" },
        };

        Assert.Throws<FhirFormatException>(() => Documents.Xml(document, FhirVersion.R4));
    }
}

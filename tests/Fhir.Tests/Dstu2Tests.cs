namespace SpineSandbox.Fhir.Tests;

public sealed class Dstu2Tests
{
    [Fact]
    public void A_care_record_is_valid_and_survives_the_way_through_XML()
    {
        var record = Documents.Json("""
            {"resourceType":"Bundle","type":"searchset","entry":[
              {"resource":{"resourceType":"Composition","date":"2020-01-01T10:00:00+00:00","type":{"coding":[{"system":"http://snomed.info/sct","code":"425173008"}]},
                "title":"Patient Care Record","status":"final","subject":{"reference":"Patient/1"},"author":[{"reference":"Device/1"}],
                "section":[{"title":"Summary","code":{"text":"Summary"},"text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><h1>Summary</h1></div>"}}]}},
              {"resource":{"resourceType":"Patient","id":"1","name":[{"use":"official","family":["Hill"],"given":["Ann"]}],"gender":"female","careProvider":[{"reference":"Practitioner/1"}]}},
              {"resource":{"resourceType":"Practitioner","id":"1","name":{"family":["Shaw"]},"practitionerRole":[{"managingOrganization":{"reference":"Organization/1"}}]}},
              {"resource":{"resourceType":"Organization","id":"1","name":"Practice"}},
              {"resource":{"resourceType":"Device","id":"1","type":{"text":"System"},"model":"M","version":"1"}}]}
            """);
        Assert.Empty(Documents.Lines(record, FhirVersion.Dstu2));

        var back = Documents.FromXml(Documents.Xml(record, FhirVersion.Dstu2), FhirVersion.Dstu2, out var issues);

        Assert.Empty(issues);
        Assert.Equal(Documents.Text(record), Documents.Text(back));
    }

    [Fact]
    public void A_family_name_must_be_an_array() =>
        Assert.Equal(
            "error structure Patient.name[0].family: expected an array",
            Assert.Single(Documents.Lines(Documents.Json("{'resourceType':'Patient','name':[{'family':'Hill'}]}"), FhirVersion.Dstu2)));
}

namespace SpineSandbox.Fhir.Tests;

public sealed class BundleTests
{
    [Theory]
    [InlineData(FhirVersion.Dstu2)]
    [InlineData(FhirVersion.Stu3)]
    [InlineData(FhirVersion.R4)]
    public void A_searchset_is_valid_and_counts_its_matches(FhirVersion version)
    {
        var bundle = new BundleBuilder(version, "searchset")
            .Link("self", new Uri("https://example.org/Patient?name=a"))
            .Entry(Documents.Json("{'resourceType':'Patient','id':'1'}"), "https://example.org/Patient/1", "match", 0.9m)
            .Entry(Documents.Json("{'resourceType':'Organization','id':'2','name':'O'}"), "https://example.org/Organization/2", "include")
            .Timestamp(DateTimeOffset.UnixEpoch)
            .Build();

        Assert.Empty(Documents.Lines(bundle, version));
        Assert.Equal(1, bundle.Whole("total"));
        Assert.Equal(version == FhirVersion.R4, bundle.ContainsKey("timestamp"));
    }

    [Fact]
    public void A_searchset_without_matches_has_no_entries()
    {
        var bundle = new BundleBuilder(FhirVersion.R4, "searchset").Build();

        Assert.Equal("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}", Documents.Text(bundle));
    }

    [Fact]
    public void A_resource_that_belongs_to_another_document_is_copied()
    {
        var seed = Documents.Json("{'patient':{'resourceType':'Patient','id':'1'}}");

        new BundleBuilder(FhirVersion.R4, "collection").Entry(seed.Obj("patient")!).Build();

        Assert.NotNull(seed.Obj("patient"));
    }

    [Theory]
    [InlineData("#c", "c")]
    [InlineData("urn:uuid:00000000-0000-0000-0000-000000000001", "u")]
    [InlineData("Organization/o", "o")]
    [InlineData("https://example.org/Organization/o", "o")]
    [InlineData("https://example.org/Organization/o/_history/2", "o")]
    [InlineData("Organization/other", null)]
    public void A_reference_finds_its_target(string reference, string? id)
    {
        var bundle = Documents.Json("""
            {"resourceType":"Bundle","type":"collection","entry":[
              {"fullUrl":"https://example.org/Patient/1","resource":{"resourceType":"Patient","id":"1","contained":[{"resourceType":"Organization","id":"c"}]}},
              {"fullUrl":"https://elsewhere.org/Organization/o","resource":{"resourceType":"Organization","id":"o","name":"another server's"}},
              {"fullUrl":"https://example.org/Organization/o","resource":{"resourceType":"Organization","id":"o","name":"ours"}},
              {"fullUrl":"urn:uuid:00000000-0000-0000-0000-000000000001","resource":{"resourceType":"Basic","id":"u"}}]}
            """);
        var patient = bundle.Objects("entry").First().Obj("resource")!;

        var target = new ReferenceResolver(bundle).Resolve(patient, reference);

        Assert.Equal(id, target?.Str("id"));
        Assert.Equal(id == "o" ? "ours" : null, target?.Str("name"));
    }

    [Theory]
    [InlineData(FhirVersion.Dstu2)]
    [InlineData(FhirVersion.Stu3)]
    [InlineData(FhirVersion.R4)]
    public void Outcomes_are_valid_in_every_version(FhirVersion version)
    {
        var faults = new FhirValidator(FhirVersion.R4).Validate(Documents.Json("{'resourceType':'Patient','birthDate':'x'}"));

        Assert.Empty(Documents.Lines(OperationOutcomes.From(version, faults), version));
        Assert.Empty(Documents.Lines(OperationOutcomes.From(version, []), version));
        Assert.Empty(Documents.Lines(
            OperationOutcomes.Create(version, "error", "invalid", new OutcomeCoding("https://example.org/codes", "BAD", "Bad"), "Details"), version));
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Foundations;

namespace SpineSandbox.GpConnectProvider.Tests.Documents;

public sealed class DocumentSearchTests(ProviderFixture provider)
{
    [Fact]
    public async Task Finds_the_patient_in_a_searchset_named_after_the_trace()
    {
        var answer = (await provider.SendAsync(DocumentCalls.FindPatient("patient.plain"))).Succeeds();

        Assert.Equal("3b1c0e52-77c6-4f1c-9a30-0a2f3c9d1e11", Stu3Rules.Check(answer.Resource).Str("id"));
        Assert.Equal("Patient", answer.Entries.Single().ResourceType());
    }

    [Theory]
    [InlineData("patient.not-registered")]
    [InlineData("patient.sensitive")]
    [InlineData("patient.deceased-old")]
    [InlineData("patient.inactive-at-provider")]
    [InlineData("patient.temporary")]
    public async Task Does_not_find_a_patient_whose_record_is_not_given(string role) =>
        Assert.False((await provider.SendAsync(DocumentCalls.FindPatient(role))).Succeeds().Resource.ContainsKey("entry"));

    [Theory]
    [InlineData("patient.no-consent")]
    [InlineData("patient.deceased-recent")]
    public async Task Finds_who_has_dissented_and_who_died_within_four_weeks(string role) =>
        Assert.Single((await provider.SendAsync(DocumentCalls.FindPatient(role))).Succeeds().Entries);

    [Fact]
    public async Task Dissent_hides_the_documents()
    {
        var id = await provider.DocumentPatientIdAsync("patient.no-consent");

        (await provider.SendAsync(DocumentCalls.SearchOf(id))).Refuses(403, "NO_PATIENT_CONSENT");
    }

    [Fact]
    public async Task Lists_the_documents_with_patient_practice_usual_GP_and_authors()
    {
        var id = await provider.DocumentPatientIdAsync("patient.plain");

        var answer = (await provider.SendAsync(DocumentCalls.SearchOf(id))).Succeeds();

        Assert.Equal("3b1c0e52-77c6-4f1c-9a30-0a2f3c9d1e11", Stu3Rules.Check(answer.Resource).Str("id"));
        Assert.Equal(
            ["Patient/1", "Organization/Z98001", "Organization/RZ8", "Practitioner/555000001001", "PractitionerRole/555000001001"],
            answer.Entries.Where(resource => resource.ResourceType() != "DocumentReference").Select(resource => $"{resource.ResourceType()}/{resource.Str("id")}"));
        Assert.Equal(
            ["Referral letter: physiotherapy", "Advance statement", "Discharge letter: right total knee replacement"],
            References(answer).Select(document => document.Str("description")));
        Assert.All(answer.Resource.Objects("entry"), entry => Assert.StartsWith("http://localhost/Z98001" + DocumentCalls.Root, entry.Str("fullUrl"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_tells_what_it_is_and_where_its_content_is()
    {
        var id = await provider.DocumentPatientIdAsync("patient.plain");

        var letter = References(await provider.SendAsync(DocumentCalls.SearchOf(id, "&description=knee"))).Single();

        Assert.Equal("824331000000106", (string?)letter["type"]!["coding"]![0]!["code"]);
        Assert.Equal(("current", "2018-10-09", "2018-10-09T00:00:00+00:00"), (letter.Str("status"), letter.Str("created"), letter.Str("indexed")));
        Assert.Equal(("Organization/RZ8", "Organization/Z98001"), (
            (string?)letter["author"]![0]!["reference"], letter.Obj("custodian")!.Str("reference")));
        var attachment = letter.Objects("content").Single().Obj("attachment")!;
        Assert.Equal(("application/pdf", 1557), (attachment.Str("contentType"), attachment.Whole("size")));
        Assert.Equal($"http://localhost/Z98001{DocumentCalls.Root}/Binary/{letter.Str("id")}", attachment.Str("url"));
        Assert.All(new[] { "docStatus", "class", "authenticator", "relatesTo" }, element => Assert.False(letter.ContainsKey(element)));
    }

    [Theory]
    [InlineData("&created=ge2023-01-01", 2)]
    [InlineData("&created=le2020-01-01", 1)]
    [InlineData("&created=ge2018-10-09&created=le2018-10-09", 1)]
    [InlineData("&created=ge2018-10-10&created=le2018-12-31", 0)]
    [InlineData("&created=ge2100-01-01T00%3A00%3A00%2B00%3A00&created=le2101-01-01T00%3A00%3A00%2B00%3A00", 0)]
    [InlineData("&author=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fods-organization-code%7CRZ8", 1)]
    [InlineData("&author=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fods-organization-code%7CZ98002", 0)]
    [InlineData("&description=LETTER", 2)]
    [InlineData("&description=advance%20directive", 1)]
    [InlineData("&_format=application%2Ffhir%2Bjson", 3)]
    public async Task Searches_by_date_author_and_keyword(string further, int found)
    {
        var id = await provider.DocumentPatientIdAsync("patient.plain");

        Assert.Equal(found, References((await provider.SendAsync(DocumentCalls.SearchOf(id, further))).Succeeds()).Count());
    }

    [Theory]
    [InlineData("&created=2018-10-09")]
    [InlineData("&created=gt2018-10-09")]
    [InlineData("&created=gexyz")]
    [InlineData("&created=ge2018-10-09&created=ge2018-10-10")]
    [InlineData("&created=ge2020-01-01&created=le2018-01-01")]
    [InlineData("&author=RZ8")]
    [InlineData("&author=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fsds-user-id%7C555000001001")]
    [InlineData("&description=")]
    [InlineData("&BadParameter=1")]
    [InlineData("&Created=ge2018-10-09")]
    [InlineData("&type=824331000000106")]
    public async Task Refuses_parameters_that_are_unknown_or_wrong(string further)
    {
        var id = await provider.DocumentPatientIdAsync("patient.plain");

        (await provider.SendAsync(DocumentCalls.SearchOf(id, further))).Refuses(422, "INVALID_PARAMETER");
    }

    [Theory]
    [InlineData("_include=DocumentReference%3Asubject%3APatient")]
    [InlineData("_include=DocumentReference%3Acustodian%3AOrganization")]
    [InlineData("_include=DocumentReference%3Aauthor%3AOrganization")]
    [InlineData("_include=DocumentReference%3Aauthor%3APractitioner")]
    [InlineData("_revinclude%3Arecurse=PractitionerRole%3Apractitioner")]
    public async Task Refuses_a_search_without_one_of_the_includes(string include)
    {
        var search = DocumentCalls.SearchOf(await provider.DocumentPatientIdAsync("patient.plain"));

        (await provider.SendAsync(search with { Path = search.Path.Replace(include, "", StringComparison.Ordinal) })).Refuses(422, "INVALID_PARAMETER");
    }

    [Fact]
    public async Task Does_not_search_the_documents_of_a_patient_who_is_not_there() =>
        (await provider.SendAsync(DocumentCalls.SearchOf("999999"))).Refuses(404, "PATIENT_NOT_FOUND");

    [Fact]
    public async Task Does_not_search_the_documents_of_a_temporary_patient()
    {
        var id = await provider.IdOfAsync("patient.temporary");

        (await provider.SendAsync(DocumentCalls.SearchOf(id))).Refuses(404, "PATIENT_NOT_FOUND");
    }

    [Fact]
    public async Task A_patient_without_documents_has_an_answer_without_them()
    {
        var id = await provider.DocumentPatientIdAsync("patient.empty-record");

        Assert.Empty(References((await provider.SendAsync(DocumentCalls.SearchOf(id))).Succeeds()));
    }

    [Fact]
    public async Task A_content_that_was_never_received_has_no_address_and_says_so()
    {
        var id = await provider.DocumentPatientIdAsync("patient.gp-transfer");

        var attachment = References(await provider.SendAsync(DocumentCalls.SearchOf(id))).Single().Objects("content").Single().Obj("attachment")!;

        Assert.False(attachment.ContainsKey("url"));
        Assert.Equal("The practice has not received the content of this document.", attachment.Str("title"));
    }

    [Fact]
    public async Task A_content_that_is_too_large_has_no_address_and_says_so()
    {
        var practice = ShippedSeed.Role("practice.datacentre.2");
        var id = await provider.DocumentPatientIdAsync("patient.care-home", "practice.datacentre.2");

        var scan = References(await provider.SendAsync(DocumentCalls.SearchOf(id, "&description=envelope") with { Practice = practice })).Single();

        var attachment = scan.Objects("content").Single().Obj("attachment")!;
        Assert.Equal((5775306, "The document is too large to be retrieved."), (attachment.Whole("size"), attachment.Str("title")));
        Assert.False(attachment.ContainsKey("url"));
        (await provider.SendAsync(DocumentCalls.Retrieve(scan.Str("id")!) with { Practice = practice })).Refuses(404, "NO_RECORD_FOUND");
    }

    [Fact]
    public async Task A_confidential_document_is_neither_listed_nor_retrieved()
    {
        var id = await provider.DocumentPatientIdAsync("patient.confidential-items");

        Assert.Empty(References((await provider.SendAsync(DocumentCalls.SearchOf(id))).Succeeds()));
        (await provider.SendAsync(DocumentCalls.Retrieve($"{id}-doc-1"))).Refuses(404, "NO_RECORD_FOUND");
    }

    private static IEnumerable<JsonObject> References(Answer answer) =>
        answer.Entries.Where(resource => resource.ResourceType() == "DocumentReference");
}

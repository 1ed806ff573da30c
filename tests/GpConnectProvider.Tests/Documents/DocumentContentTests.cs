using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Documents;

public sealed class DocumentContentTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("patient.plain", "practice.datacentre.1", "doc-physio", "application/pdf", "%PDF-")]
    [InlineData("patient.plain", "practice.datacentre.1", "doc-3", "image/png", "\u0089PNG")]
    [InlineData("patient.care-home", "practice.datacentre.2", "doc-phone", "text/plain", "Telephone note")]
    public async Task Gives_the_content_as_a_Binary_with_a_file_that_opens(string role, string practice, string document, string contentType, string beginning)
    {
        var id = await provider.DocumentPatientIdAsync(role, practice);

        var answer = (await provider.SendAsync(DocumentCalls.Retrieve($"{id}-{document}") with { Practice = ShippedSeed.Role(practice) })).Succeeds();

        var binary = Stu3Rules.Check(answer.Resource);
        Assert.Equal(("Binary", contentType), (binary.ResourceType(), binary.Str("contentType")));
        var content = Convert.FromBase64String(binary.Str("content")!);
        Assert.StartsWith(beginning, System.Text.Encoding.Latin1.GetString(content), StringComparison.Ordinal);
        Assert.Equal("W/\"1\"", answer.Headers["ETag"]);
        Assert.False(binary.ContainsKey("securityContext"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("1-nothing")]
    [InlineData("999-doc-physio")]
    [InlineData("1-prb-1")]
    public async Task Does_not_find_an_id_that_no_document_has(string id) =>
        (await provider.SendAsync(DocumentCalls.Retrieve(id))).Refuses(404, "NO_RECORD_FOUND");

    [Fact]
    public async Task A_document_whose_patient_s_record_is_not_given_is_not_given_either()
    {
        var id = await provider.DocumentPatientIdAsync("patient.plain");

        // The same document, asked for at another practice.
        (await provider.SendAsync(DocumentCalls.Retrieve($"{id}-doc-physio") with { Practice = ShippedSeed.Role("practice.datacentre.2") })).Refuses(404, "NO_RECORD_FOUND");
    }

    [Fact]
    public async Task A_document_of_somebody_who_has_died_is_given_for_four_weeks()
    {
        using var own = provider.Start();
        var id = $"{await provider.DocumentPatientIdAsync("patient.deceased-recent")}-doc-1";
        (await DocumentCalls.Retrieve(id).SendAsync(own)).Succeeds();

        own.Clock.Advance(TimeSpan.FromDays(30));

        (await DocumentCalls.Retrieve(id).SendAsync(own)).Refuses(404, "PATIENT_NOT_FOUND");
    }

    [Fact]
    public async Task Refuses_to_retrieve_what_is_too_large_though_nobody_is_told_its_address()
    {
        var practice = ShippedSeed.Role("practice.datacentre.2");
        var id = await provider.DocumentPatientIdAsync("patient.care-home", "practice.datacentre.2");

        (await provider.SendAsync(DocumentCalls.Retrieve($"{id}-doc-envelope") with { Practice = practice })).Refuses(404, "NO_RECORD_FOUND");
    }

    [Fact]
    public async Task Documents_can_be_switched_off_but_not_for_a_migration()
    {
        using var own = provider.Start();
        using var http = own.CreateClient();
        using var body = new StringContent("""{ "disabledProducts": [ "access-document" ] }""", System.Text.Encoding.UTF8, "application/json");
        using var switched = await http.PatchAsync(new Uri("/_sandbox/practices/Z98001", UriKind.Relative), body, TestContext.Current.CancellationToken);

        (await DocumentCalls.Retrieve("1-doc-physio").SendAsync(own)).Refuses(403, "ACCESS DENIED");
        (await DocumentCalls.Migrate("1-doc-physio", "Z98001").SendAsync(own)).Succeeds();
    }

    [Fact]
    public async Task Only_the_practice_where_the_patient_is_registered_now_may_take_documents_over()
    {
        (await provider.SendAsync(DocumentCalls.Migrate("1-doc-physio", "Z98002"))).Refuses(403, "NOT_AUTHORISED");
        (await provider.SendAsync(DocumentCalls.Migrate("1-doc-physio", "Z98001"))).Succeeds();
    }

    [Fact]
    public async Task A_migration_gives_a_confidential_document_to_the_confidential_scope_only()
    {
        var id = $"{await provider.DocumentPatientIdAsync("patient.confidential-items")}-doc-1";

        (await provider.SendAsync(DocumentCalls.Migrate(id, "Z98001"))).Refuses(403, "NOT_AUTHORISED");
        (await provider.SendAsync(DocumentCalls.Migrate(id, "Z98001", "patient/*.read conf/R"))).Succeeds();
    }

    [Fact]
    public async Task A_migration_gives_what_is_too_large_for_direct_care()
    {
        var practice = ShippedSeed.Role("practice.datacentre.2");
        var id = await provider.DocumentPatientIdAsync("patient.care-home", "practice.datacentre.2");

        var answer = (await provider.SendAsync(DocumentCalls.Migrate($"{id}-doc-envelope", practice) with { Practice = practice })).Succeeds();

        Assert.Equal(5775306, Convert.FromBase64String(answer.Resource.Str("content")!).Length);
    }

    [Theory]
    [InlineData("directcare")]
    [InlineData("nosiness")]
    public async Task A_migration_needs_its_reason(string reason)
    {
        var call = DocumentCalls.Migrate("1-doc-physio", "Z98001") with { SpoilToken = claims => claims["reason_for_request"] = reason };

        (await provider.SendAsync(call)).Refuses(400, "BAD_REQUEST");
    }

    [Fact]
    public async Task A_migration_need_not_name_a_practitioner()
    {
        var migrate = DocumentCalls.Migrate("1-doc-physio", "Z98001");
        var call = migrate with
        {
            SpoilToken = claims =>
            {
                migrate.SpoilToken(claims);
                claims.Remove("requesting_practitioner");
            },
        };

        (await provider.SendAsync(call)).Succeeds();
    }

    [Fact]
    public async Task The_XML_holds_the_same_content()
    {
        var answer = (await provider.SendAsync(DocumentCalls.Retrieve("1-doc-physio").With("Accept", "application/fhir+xml"))).Succeeds();

        var binary = new FhirXml(FhirVersion.Stu3).Parse(answer.Body, issues: []);
        Assert.StartsWith("JVBERi0", binary.Str("content"), StringComparison.Ordinal);
    }
}

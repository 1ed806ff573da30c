using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

public sealed class AccessDocumentJourneyTests(SpineFixture spine)
{
    private const string Plain = "patient.plain";

    [Fact]
    public async Task Finds_the_patient_searches_the_documents_and_fetches_one()
    {
        var journey = await RunAsync(Plain);

        Assert.Equal(JourneyOutcome.Completed, journey.Outcome);
        Assert.Equal(
            ["4a", "4b", "4c", "4d", "4e", "4f", "4g", "4h", "4i", "4j", "4k", "4l"], journey.Steps.Select(step => step.Step).SkipWhile(step => step != "4a"));
        Assert.All(journey.Steps, step => Assert.Equal(200, step.Status));
        Assert.Equal("Binary", (string?)journey.Result!["resourceType"]);
        Assert.NotEmpty(Convert.FromBase64String((string)journey.Result["content"]!));
    }

    [Fact]
    public async Task Asks_the_service_root_of_documents_by_the_practices_own_id()
    {
        var asked = (await RunAsync(Plain)).Asked().ToList();

        Assert.Equal("GET Patient", asked[0]);
        Assert.Matches("^GET Patient/[^/]+/DocumentReference$", asked[1]);
        Assert.Matches("^GET Binary/[^/]+$", asked[2]);
    }

    [Fact]
    public async Task Fetches_the_document_that_was_chosen()
    {
        var listed = await SearchAsync(Plain);
        foreach (var document in listed.Resources("DocumentReference").Where(document => document["content"]![0]!["attachment"]!["url"] is not null))
        {
            var attachment = document["content"]![0]!["attachment"]!;

            var fetched = (await RunAsync(Plain, new DocumentChoice { Id = (string?)document["id"] })).Result!;

            Assert.Equal((string?)attachment["contentType"], (string?)fetched["contentType"]);
            Assert.Equal((int)attachment["size"]!, Convert.FromBase64String((string)fetched["content"]!).Length);
        }
    }

    [Fact]
    public async Task Lists_only_what_the_filters_let_through()
    {
        var all = (await SearchAsync(Plain)).Resources("DocumentReference").ToList();
        var title = (string)all[0]["description"]!;

        var named = (await SearchAsync(Plain, new DocumentChoice { Description = title })).Resources("DocumentReference").ToList();
        var none = (await SearchAsync(Plain, new DocumentChoice { From = "2001-01-01", To = "2001-01-02" })).Resources("DocumentReference");

        Assert.All(named, document => Assert.Equal(title, (string?)document["description"]));
        Assert.InRange(named.Count, 1, all.Count);
        Assert.Empty(none);
    }

    [Fact]
    public async Task Explains_that_a_placeholder_cannot_be_fetched()
    {
        const string role = "patient.gp-transfer";
        var placeholder = (await SearchAsync(role)).Resources("DocumentReference").First(document => document["content"]![0]!["attachment"]!["url"] is null);

        var journey = await RunAsync(role, new DocumentChoice { Id = (string?)placeholder["id"] });

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Contains((string)placeholder["content"]![0]!["attachment"]!["title"]!, journey.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Plain, "no-such-document", "There is no document 'no-such-document'")]
    [InlineData("patient.not-registered", null, "found no patient")]
    [InlineData("patient.sensitive", null, "restricts")]
    [InlineData("patient.no-consent", null, "403 NO_PATIENT_CONSENT")]
    [InlineData("patient.practice-disabled", null, "403 ACCESS DENIED")]
    public async Task Explains_why_no_document_comes(string role, string? document, string explanation)
    {
        var journey = await RunAsync(role, new DocumentChoice { Id = document });

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Contains(explanation, journey.Explanation, StringComparison.Ordinal);
    }

    private Task<JourneyResult> RunAsync(string role, DocumentChoice? choice = null) => spine.RunAsync(new JourneyRequest
    {
        Journey = JourneyNames.AccessDocument,
        NhsNumber = ShippedSeed.Role(role),
        Document = choice,
    });

    private Task<JourneyResult> SearchAsync(string role, DocumentChoice? choice = null) => spine.RunAsync(new JourneyRequest
    {
        Journey = JourneyNames.DocumentSearch,
        NhsNumber = ShippedSeed.Role(role),
        Document = choice,
    });
}

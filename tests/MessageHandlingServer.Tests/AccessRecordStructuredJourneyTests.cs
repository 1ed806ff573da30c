using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

public sealed class AccessRecordStructuredJourneyTests(SpineFixture spine)
{
    [Fact]
    public async Task Walks_the_published_sequence_and_returns_every_area()
    {
        var journey = await RunAsync("patient.plain");

        Assert.Equal(JourneyOutcome.Completed, journey.Outcome);
        Assert.Equal(
            ["1a", "1b", "2a", "2b", "2c", "2d", "3a", "3b", "3c", "3d", "4a", "4b", "4c", "4d"], journey.Steps.Select(step => step.Step));
        Assert.All(journey.Steps, step => Assert.Equal(200, step.Status));
        var lists = journey.Resources("List").Select(list => (string?)list["title"]).ToList();
        Assert.All(
            [
                "Allergies and adverse reactions", "Ended allergies", "Medications and medical devices", "List of consultations", "Problems",
                "Immunisations", "Uncategorised data", "Investigations and results", "Outbound referral", "Patient recall administration",
            ],
            title => Assert.Contains(title, lists));
    }

    [Fact]
    public async Task Asks_the_service_root_of_the_structured_record()
    {
        var journey = await RunAsync("patient.plain");

        Assert.EndsWith("/STU3/1/gpconnect/structured/fhir/metadata", journey.Url("3b"), StringComparison.Ordinal);
        Assert.EndsWith("/STU3/1/gpconnect/structured/fhir/Patient/$gpc.getstructuredrecord", journey.Url("4b"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_no_more_than_the_parameters_that_were_chosen()
    {
        var journey = await RunAsync("patient.plain", """[ { "name": "includeImmunisations" } ]""");

        Assert.Equal(["Immunisations"], journey.Resources("List").Select(list => (string)list["title"]!).Where(title => !title.StartsWith("Problems -", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Hands_on_what_the_provider_says_about_a_wrong_parameter()
    {
        var journey = await RunAsync("patient.plain", """[ { "name": "includeAllergies" } ]""");

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Equal(["4a", "4b", "5a", "5b"], journey.Steps.Select(step => step.Step).TakeLast(4));
        Assert.StartsWith("The practice's system answered 422 INVALID_PARAMETER", journey.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patient.no-consent", "403 NO_PATIENT_CONSENT")]
    [InlineData("patient.not-registered", "404 PATIENT_NOT_FOUND")]
    [InlineData("patient.deceased-old", "404 PATIENT_NOT_FOUND")]
    [InlineData("patient.practice-disabled", "403 ACCESS DENIED")]
    public async Task Explains_the_practices_refusal(string role, string said)
    {
        var journey = await RunAsync(role);

        Assert.Equal(JourneyOutcome.Refused, journey.Outcome);
        Assert.Contains(said, journey.Explanation, StringComparison.Ordinal);
    }

    private Task<JourneyResult> RunAsync(string role, string? parameters = null) => spine.RunAsync(new JourneyRequest
    {
        Journey = JourneyNames.AccessRecordStructured,
        NhsNumber = ShippedSeed.Role(role),
        Parameters = parameters is null ? null : JsonNode.Parse(parameters)!.AsArray(),
    });
}

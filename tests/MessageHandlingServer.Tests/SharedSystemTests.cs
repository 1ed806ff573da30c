using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

/// <summary>A regional portal: who asks, for which organisation, with whose ASID.</summary>
public sealed class SharedSystemTests(SpineFixture spine)
{
    private const string Topology = "shared-care-record";

    /// <summary>Mental health, community, social care, a GP practice.</summary>
    public static TheoryData<string, string, string> Users => new()
    {
        { "555000001021", "RZ9", "asid.consumer.shared-care-record.mental-health" },
        { "555000001022", "RZ7", "asid.consumer.shared-care-record.community" },
        { "555000001023", "998", "asid.consumer.shared-care-record.social-care" },
        { "555000001013", "Z98020", "asid.consumer.shared-care-record.practice" },
    };

    [Theory]
    [MemberData(nameof(Users))]
    public async Task By_default_the_host_sends_and_the_token_names_the_originating_organisation(string user, string organisation, string ownAsid)
    {
        var sent = await SentAsync(user, reading: null);

        Assert.Equal(ShippedSeed.Role("asid.consumer.shared-care-record"), (string?)sent["fromAsid"]);
        Assert.NotEqual(ShippedSeed.Role(ownAsid), (string?)sent["fromAsid"]);
        Assert.Equal("YZ8", (string?)sent["consumerOdsCode"]);
        Assert.Equal(organisation, (string?)sent["onBehalfOf"]!["odsCode"]);
        Assert.Equal(user, (string?)sent["onBehalfOf"]!["sdsUserId"]);
    }

    [Theory]
    [MemberData(nameof(Users))]
    public async Task In_the_other_reading_the_originating_organisation_sends_too(string user, string organisation, string ownAsid)
    {
        var sent = await SentAsync(user, SspFrom.OriginatingOrganisation);

        Assert.Equal(ShippedSeed.Role(ownAsid), (string?)sent["fromAsid"]);
        Assert.Equal(organisation, (string?)sent["consumerOdsCode"]);
        Assert.Equal(organisation, (string?)sent["onBehalfOf"]!["odsCode"]);
    }

    private async Task<JsonNode> SentAsync(string user, SspFrom? reading)
    {
        var journey = await spine.RunAsync(new JourneyRequest
        {
            Topology = Topology,
            Journey = JourneyNames.AccessRecordHtml,
            NhsNumber = ShippedSeed.Role("patient.plain"),
            User = new JourneyUser(user),
            SspFrom = reading,
        });
        Assert.Equal(JourneyOutcome.Completed, journey.Outcome);

        return (await spine.AuditOfAsync($"{Topology}-mhs", journey.TraceId)).Last()!;
    }
}

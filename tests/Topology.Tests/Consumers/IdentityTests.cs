using System.Text.Json.Nodes;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Consumers;

/// <summary>Who a practice sees, for each user of each system of each topology.</summary>
public sealed class IdentityTests(SharedSandbox shared)
{
    private const string DeviceSearch = "/spine-directory/FHIR/R4/Device?organization=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fods-organization-code%7C";
    private const string GetCareRecord = "&identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2FnhsServiceInteractionId%7Curn%3Anhs%3Anames%3Aservices%3Agpconnect%3Afhir%3Aoperation%3Agpc.getcarerecord";

    public static TheoryData<string> Requesters => Requester.Names;

    public static TheoryData<string, string> Participants => new()
    {
        { "555000001021", "asid.consumer.shared-care-record.mental-health" },
        { "555000001022", "asid.consumer.shared-care-record.community" },
        { "555000001023", "asid.consumer.shared-care-record.social-care" },
        { "555000001013", "asid.consumer.shared-care-record.practice" },
    };

    public static TheoryData<string> Topologies => ["single-system", "supplier-datacentre", "acute-trust-tie", "shared-care-record"];

    [Theory]
    [MemberData(nameof(Requesters))]
    public async Task The_practice_sees_the_systems_ASID_and_the_users_organisation(string name)
    {
        var requester = Requester.Named(name);
        var sandbox = await shared.StartedAsync();

        var journey = await sandbox.RunAsync(requester.Request("patient.plain"));

        Assert.Equal("completed", (string?)journey["outcome"]);
        var received = await ReceivedAsync(sandbox, journey);
        var claims = Requester.ClaimsIn(received);
        Assert.Equal(requester.Asid, (string?)received["requestHeaders"]!["Ssp-From"]);
        Assert.Equal(requester.Organisation, (string?)claims["requesting_organization"]!["identifier"]![0]!["value"]);
        Assert.Equal(requester.User, (string?)claims["requesting_practitioner"]!["identifier"]![0]!["value"]);
        Assert.Equal(requester.User, (string?)claims["sub"]);
        Assert.Equal(requester.PartyKey, await PartyKeyOfAsync(sandbox, requester.Asid));
    }

    [Theory]
    [MemberData(nameof(Participants))]
    public async Task In_the_other_reading_the_practice_sees_the_ASID_of_the_originating_organisation(string user, string asidRole)
    {
        var sandbox = await shared.StartedAsync();
        var requester = Requester.All.Single(row => row.Topology == "shared-care-record" && row.User == user);
        var request = requester.Request("patient.plain");
        request["sspFrom"] = "originating-organisation";

        var journey = await sandbox.RunAsync(request);

        var received = await ReceivedAsync(sandbox, journey);
        Assert.Equal(ShippedSeed.Role(asidRole), (string?)received["requestHeaders"]!["Ssp-From"]);
        Assert.Equal(requester.Organisation, (string?)Requester.ClaimsIn(received)["requesting_organization"]!["identifier"]![0]!["value"]);
        Assert.Equal(requester.PartyKey, await PartyKeyOfAsync(sandbox, ShippedSeed.Role(asidRole)));
    }

    [Theory]
    [MemberData(nameof(Topologies))]
    public async Task An_organisation_without_an_agreement_is_refused_by_the_proxy(string topology)
    {
        var sandbox = await shared.StartedAsync();
        var request = Requester.All.First(row => row.Topology == topology).Request("patient.plain");
        request["fromAsid"] = ShippedSeed.Role("asid.consumer.no-agreement");

        var journey = await sandbox.RunAsync(request);

        Assert.Equal("refused", (string?)journey["outcome"]);
        Assert.Equal(["3a", "5b"], journey.Steps()[^2..]);
        Assert.Equal("403", (string?)journey["result"]!["issue"]![0]!["details"]!["coding"]![0]!["code"]);
        Assert.Empty(await sandbox.ExchangesAsync("provider", (string)journey["traceId"]!));
    }

    private static async Task<JsonNode> ReceivedAsync(RunningSandbox sandbox, JsonNode journey) =>
        (await sandbox.ExchangesAsync("provider", (string)journey["traceId"]!))
            .Last(exchange => ((string)exchange!["url"]!).EndsWith("$gpc.getcarerecord", StringComparison.Ordinal))!;

    // What SDS tells a practice of the ASID that it sees.
    private static async Task<string?> PartyKeyOfAsync(RunningSandbox sandbox, string asid)
    {
        using var sds = sandbox.ClientOf("sds");
        foreach (var organisation in new[] { "Z98020", "Z98021", "Z98022", "Z98023", "RZ8", "YZ8", "RZ9", "RZ7", "998" })
        {
            var found = JsonNode.Parse(await sds.GetStringAsync($"{DeviceSearch}{organisation}{GetCareRecord}", TestContext.Current.CancellationToken))!;
            var device = found["entry"]!.AsArray().FirstOrDefault(entry => IdentifierOf(entry!, "nhsSpineASID") == asid);
            if (device is not null)
            {
                return IdentifierOf(device, "nhsMhsPartyKey");
            }
        }

        return null;
    }

    private static string? IdentifierOf(JsonNode entry, string system) =>
        (string?)entry["resource"]!["identifier"]!.AsArray()
            .FirstOrDefault(identifier => ((string)identifier!["system"]!).EndsWith(system, StringComparison.Ordinal))?["value"];
}

using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Ssp.Tests.Surroundings;

/// <summary>The parties of the tests, as a directory would hold them.</summary>
public static class TestDirectory
{
    public static readonly OdsCode ConsumerOrganisation = OdsCode.Parse("TRX1");
    public static readonly OdsCode StrangerOrganisation = OdsCode.Parse("TRX2");
    public static readonly OdsCode Practice = OdsCode.Parse("TA20047");

    public static readonly Asid Consumer = Asid.Parse("918999198001");
    public static readonly Asid Stranger = Asid.Parse("918999198002");
    public static readonly Asid ConsumerWithoutInteractions = Asid.Parse("918999198003");
    public static readonly Asid Nameless = Asid.Parse("918999198004");
    public static readonly Asid Unknown = Asid.Parse("918999198999");

    public static readonly Asid Provider = Asid.Parse("918999198993");
    public static readonly Asid ProviderWithoutInteractions = Asid.Parse("918999198994");
    public static readonly Asid ProviderWithoutEndpoint = Asid.Parse("918999198995");

    public const string CpaId = "S000000000001";

    private static readonly PartyKey ConsumerParty = PartyKey.Parse("TRX1-822001");
    private static readonly PartyKey PracticeParty = PartyKey.Parse("TA20047-822001");
    private static readonly PartyKey PartyWithoutEndpoint = PartyKey.Parse("TA20047-822002");

    private static readonly InteractionId[] All = [.. GpConnectInteractions.All.Select(row => row.Id)];

    /// <summary>Everything, the practice's service roots below the given address.</summary>
    public static DirectoryMessage Snapshot(string provider) => new("", Snapshot: true)
    {
        Organisations =
        [
            new OrganisationRow(ConsumerOrganisation, "Test trust", Active: true),
            new OrganisationRow(StrangerOrganisation, "Test stranger", Active: true),
            new OrganisationRow(Practice, "Test practice", Active: true),
        ],
        Systems =
        [
            System(Consumer, ConsumerOrganisation, ConsumerParty, All),
            System(Stranger, StrangerOrganisation, ConsumerParty, All),
            System(ConsumerWithoutInteractions, ConsumerOrganisation, ConsumerParty),
            System(Nameless, ConsumerOrganisation, ConsumerParty, All),
            System(Provider, Practice, PracticeParty, All),
            System(ProviderWithoutInteractions, Practice, PracticeParty),
            System(ProviderWithoutEndpoint, Practice, PartyWithoutEndpoint, All),
        ],
        Endpoints = [.. GpConnectInteractions.All.Select((row, number) => Endpoint(row, number, provider))],
    };

    /// <summary>The service root of Access Record HTML below an address.</summary>
    public static string Root(string provider) => $"{provider}/{Practice}/DSTU2/1";

    /// <summary>The service root of Foundations and Appointments below an address.</summary>
    public static string FoundationsRoot(string provider) => $"{provider}/{Practice}/STU3/1/gpconnect";

    /// <summary>Where a directory says that the practice serves care records.</summary>
    public static string AddressIn(DirectorySnapshot directory) =>
        directory.FindEndpoints(directory.FindSystem(Provider)!, GpConnectInteractions.GetCareRecord)[0].Address;

    public static AccreditedSystemRow System(Asid asid, OdsCode organisation, PartyKey party, params InteractionId[] interactions) =>
        new(asid, organisation, organisation, party, null, null, null, FqdnOf(asid), interactions);

    /// <summary>The host name that a system is registered with; one has none, and two share one.</summary>
    public static string? FqdnOf(Asid asid) => asid == Nameless ? null : $"system-{(asid == ProviderWithoutEndpoint ? Provider : asid)}.sandbox.test";

    private static MessageHandlingRow Endpoint(GpConnectInteraction row, int number, string provider) => new(
        $"{number:x20}",
        Practice,
        PracticeParty,
        row.Id,
        CpaId,
        "localhost",
        row.Product == GpConnectProduct.AccessRecordHtml ? Root(provider) : FoundationsRoot(provider));
}

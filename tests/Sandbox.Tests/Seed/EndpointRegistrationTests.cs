using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Sandbox.Tests.Seed;

public sealed class EndpointRegistrationTests
{
    private static readonly OdsCode Practice = OdsCode.Parse("Z98001");
    private static readonly OdsCode Other = OdsCode.Parse("Z98002");
    private static readonly PartyKey Own = PartyKey.Parse("Z98001-820001");
    private static readonly PartyKey Shared = PartyKey.Parse("YGM98-820098");

    [Fact]
    public void An_endpoint_stands_for_one_record_per_interaction()
    {
        var records = Expand(Endpoint(Own, Practice, "{provider}/Z98001/DSTU2/1"));

        Assert.Equal(GpConnectInteractions.Of(GpConnectProduct.AccessRecordHtml), records.Select(record => record.InteractionId));
        Assert.All(records, record => Assert.Equal("http://localhost:8760/Z98001/DSTU2/1", record.Address.OriginalString));
        Assert.All(records, record => Assert.Equal("localhost", record.Fqdn));
    }

    [Fact]
    public void A_suppliers_own_address_stays_as_it_is_written() =>
        Assert.Equal(
            "https://GP.example.test:443/Z98001/DSTU2/1",
            Expand(Endpoint(Own, Practice, "https://GP.example.test:443/Z98001/DSTU2/1"))[0].Address.OriginalString);

    [Fact]
    public void Record_ids_are_stable_and_differ_by_party_and_interaction()
    {
        EndpointRow[] rows = [Endpoint(Own, Practice, "{provider}/a"), Endpoint(Shared, Practice, "{provider}/a"), Endpoint(Shared, Other, "{provider}/b")];
        var records = rows.SelectMany(Expand).ToList();

        Assert.Equal(records.Count, records.Select(record => record.Id).Distinct().Count());
        Assert.Equal(records.Select(record => record.Id), rows.SelectMany(Expand).Select(record => record.Id));
        Assert.All(records, record => Assert.Matches("^[0-9a-f]{20}$", record.Id));
        Assert.All(records, record => Assert.Matches("^S[0-9]{12}$", record.CpaId));
    }

    [Fact]
    public void A_given_CPA_ID_is_numbered()
    {
        var endpoint = Endpoint(Own, Practice, "{provider}/a") with { CpaId = "S20001A000" };

        Assert.Equal(["S20001A000001", "S20001A000002"], Expand(endpoint).Select(record => record.CpaId));
    }

    private static List<EndpointRegistration> Expand(EndpointRow row) =>
        [.. row.Expand(service => service == "provider" ? "http://localhost:8760/" : throw new InvalidOperationException(service))];

    private static EndpointRow Endpoint(PartyKey partyKey, OdsCode odsCode, string address) => new()
    {
        PartyKey = partyKey,
        OdsCode = odsCode,
        Kind = EndpointKind.Cma,
        Roots = [new ServiceRootRow { Products = [GpConnectProduct.AccessRecordHtml], Address = address }],
    };
}

using System.Buffers.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests.Consumers;

/// <summary>A user of a system of a topology, and what a practice must see when they ask.</summary>
/// <param name="AsidRole">Who plays the ASID of Ssp-From.</param>
/// <param name="Organisation">The ODS code in the token.</param>
/// <param name="PartyKey">The party key behind the ASID.</param>
public sealed record Requester(string Topology, string System, string User, string AsidRole, string Organisation, string PartyKey)
{
    public static IReadOnlyList<Requester> All { get; } =
    [
        new("single-system", "ehr", "555000001013", "asid.consumer.single-system", "Z98020", "Z98020-830020"),
        new("single-system", "ehr", "555000001014", "asid.consumer.single-system", "Z98020", "Z98020-830020"),
        new("supplier-datacentre", "practice-1", "555000001015", "asid.consumer.supplier-datacentre.1", "Z98021", "YGM97-830097"),
        new("supplier-datacentre", "practice-2", "555000001016", "asid.consumer.supplier-datacentre.2", "Z98022", "YGM97-830097"),
        new("supplier-datacentre", "practice-3", "555000001017", "asid.consumer.supplier-datacentre.3", "Z98023", "YGM97-830097"),
        new("acute-trust-tie", "epr", "555000001018", "asid.consumer.acute-trust-tie.epr", "RZ8", "RZ8-830808"),
        new("acute-trust-tie", "epr", "555000001019", "asid.consumer.acute-trust-tie.epr", "RZ8", "RZ8-830808"),
        new("acute-trust-tie", "portal", "555000001019", "asid.consumer.acute-trust-tie.portal", "RZ8", "RZ8-830808"),
        new("acute-trust-tie", "portal", "555000001020", "asid.consumer.acute-trust-tie.portal", "RZ8", "RZ8-830808"),
        new("shared-care-record", "portal", "555000001021", "asid.consumer.shared-care-record", "RZ9", "YZ8-830909"),
        new("shared-care-record", "portal", "555000001022", "asid.consumer.shared-care-record", "RZ7", "YZ8-830909"),
        new("shared-care-record", "portal", "555000001023", "asid.consumer.shared-care-record", "998", "YZ8-830909"),
        new("shared-care-record", "portal", "555000001013", "asid.consumer.shared-care-record", "Z98020", "YZ8-830909"),
    ];

    /// <summary>Their names, so that each row is a test of its own.</summary>
    public static TheoryData<string> Names => [.. All.Select(row => row.ToString())];

    public string Asid => ShippedSeed.Role(AsidRole);

    public JsonObject Request(string patientRole) => new()
    {
        ["topology"] = Topology,
        ["system"] = System,
        ["journey"] = "access-record-html",
        ["nhsNumber"] = ShippedSeed.Role(patientRole),
        ["user"] = new JsonObject { ["sdsUserId"] = User },
    };

    /// <summary>The claims of the token in a recorded request.</summary>
    public static JsonNode ClaimsIn(JsonNode exchange)
    {
        var token = ((string)exchange["requestHeaders"]!["Authorization"]!)["Bearer ".Length..];

        return JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;
    }

    public static Requester Named(string name) => All.Single(row => row.ToString() == name);

    public override string ToString() => $"{Topology} {System} {User}";
}

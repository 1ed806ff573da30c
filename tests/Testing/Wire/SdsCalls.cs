using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Testing.Wire;

/// <summary>Calls to SDS that make it send everything it can: every system and endpoint of the seed, organisations, refusals.</summary>
public static class SdsCalls
{
    private const string Root = "/spine-directory/FHIR/R4";
    private const string Ods = "/organisation-data-terminology-api/fhir/Organization";

    public static IEnumerable<WireCall> All =>
    [
        .. Seeded("systems").DistinctBy(Owner).SelectMany(Devices),
        .. Seeded("endpoints").DistinctBy(Owner).SelectMany(Endpoints),
        .. Seeded("organisations").Select(Organisation),
        Get("ODS: all", $"{Ods}?_count=100", 200),
        Get("ODS: a page", $"{Ods}?_count=2", 200),
        Get("ODS: how many", $"{Ods}?_summary=count", 200),
        Get("ODS: none", $"{Ods}/NOBODY", 404),
        Get("ODS: a parameter that is none", $"{Ods}?colour=blue", 400),
        Get("no parameters", $"{Root}/Device", 400),
        Get("a parameter that is none", $"{Root}/Device?colour=blue", 400),
        Get("too few parameters", $"{Root}/Endpoint?{Organization("Z98001")}", 400),
        Get("nobody", $"{Root}/Device?{Organization("Z00000")}&{Interaction("urn:nhs:names:services:none")}", 200),
        Get("a path that is none", $"{Root}/Organization", 404),
        new("a method that is none", HttpMethod.Post, $"{Root}/Device", 405),
        Get("an Accept that is none", Somebody, 406) with { Headers = [("Accept", "text/csv")] },
        Get("a correlation id that is none", Somebody, 400) with { Headers = [("X-Correlation-Id", "1")] },
    ];

    private static readonly string[] Interactions =
    [
        "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord",
        "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1",
        "urn:nhs:names:services:gpconnect:structured:fhir:operation:gpc.getstructuredrecord-1",
    ];

    private static string Somebody => $"{Root}/Device?{Organization("Z98001")}&{Interaction(Interactions[0])}";

    private static IEnumerable<JsonObject> Seeded(string kind) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedSeed.Directory, $"{kind}.json")))!.AsArray().OfType<JsonObject>();

    private static string Owner(JsonObject row) => row.Str("odsCode") ?? "";

    private static WireCall Organisation(JsonObject row) =>
        Get($"ODS: {Owner(row)}", $"{Ods}/{Owner(row)}", row.Bool("inDirectory") == false ? 404 : 200);

    private static IEnumerable<WireCall> Devices(JsonObject system) =>
        from interaction in Interactions
        select Get($"devices of {Owner(system)}", $"{Root}/Device?{Organization(Owner(system))}&{Interaction(interaction)}", 200);

    private static IEnumerable<WireCall> Endpoints(JsonObject endpoint) =>
        from interaction in Interactions
        select Get($"endpoints of {Owner(endpoint)}", $"{Root}/Endpoint?{Organization(Owner(endpoint))}&{Interaction(interaction)}", 200);

    private static string Organization(string odsCode) => "organization=" + Token("ods-organization-code", odsCode);

    private static string Interaction(string id) => "identifier=" + Token("nhsServiceInteractionId", id);

    private static string Token(string system, string value) => Uri.EscapeDataString($"https://fhir.nhs.uk/Id/{system}|{value}");

    private static WireCall Get(string name, string url, int status) => new(name, HttpMethod.Get, url, status);
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Sds.Tests.Searches;

/// <summary>Searches over FHIR as consumers write them.</summary>
internal static class SdsSearch
{
    public const string Root = "/spine-directory/FHIR/R4";

    public static string Organization(string odsCode) => $"organization={Uri.EscapeDataString($"{OdsCode.System}|{odsCode}")}";

    public static string Interaction(string id) => $"identifier={Uri.EscapeDataString($"{InteractionId.System}|{id}")}";

    public static string Party(string partyKey) => $"identifier={Uri.EscapeDataString($"{PartyKey.System}|{partyKey}")}";

    public static string Manufacturer(string odsCode) => $"manufacturing-organization={Uri.EscapeDataString($"{OdsCode.System}|{odsCode}")}";

    public static string Device(params string[] parameters) => $"{Root}/Device?{string.Join('&', parameters)}";

    public static string Endpoint(params string[] parameters) => $"{Root}/Endpoint?{string.Join('&', parameters)}";

    /// <summary>The resources of a Bundle that was found.</summary>
    public static async Task<IReadOnlyList<JsonObject>> FindAsync(this HttpClient client, string url)
    {
        var bundle = (await client.GetFromJsonAsync<JsonObject>(url))!;
        return [.. bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!.AsObject())];
    }

    public static string? Identifier(this JsonNode resource, string system) =>
        (string?)resource["identifier"]!.AsArray().SingleOrDefault(identifier => (string?)identifier!["system"] == system)?["value"];
}

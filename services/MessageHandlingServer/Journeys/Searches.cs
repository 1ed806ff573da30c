using System.Text.Json.Nodes;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>Reads what a search found, and writes what it asks for.</summary>
internal static class Searches
{
    /// <summary>The resources of a type, in the order of the Bundle.</summary>
    public static IEnumerable<JsonNode> Resources(this JsonNode bundle, string type) =>
        ((bundle as JsonObject)?["entry"] as JsonArray ?? [])
            .Select(entry => (entry as JsonObject)?["resource"])
            .OfType<JsonObject>()
            .Where(resource => resource["resourceType"]?.ToString() == type);

    /// <summary>A query of what has a value: names as they stand, values escaped.</summary>
    public static string Query(params (string Name, string? Value)[] parameters) =>
        string.Join('&', parameters.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
}
